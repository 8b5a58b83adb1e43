package org.newcomerhub.feedback.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Access;
import org.newcomerhub.feedback.Draft;
import org.newcomerhub.feedback.Reading;
import org.newcomerhub.feedback.model.Box;
import org.newcomerhub.feedback.model.Letter;
import org.newcomerhub.feedback.model.Subject;
import org.newcomerhub.localization.LanguageRequest;
import org.newcomerhub.published.model.ItemKey;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.PublishedText;
import org.newcomerhub.published.model.Ranking;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.published.store.Published;
import org.newcomerhub.web.JsonBody;
import org.newcomerhub.web.PageCursor;
import org.newcomerhub.web.Parameters;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemType;
import reactor.core.publisher.Mono;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * {@code /editorial/feedback} and {@code /editorial/questions}.
 */
@RestController
class EditorialFeedbackRoutes implements EditorialFeedbackApi {

	private static final String FEEDBACK = "/api/v1/editorial/feedback";

	private static final String QUESTIONS = "/api/v1/editorial/questions";

	private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

	private final Access access;

	private final Reading reading;

	private final Published published;

	private final Clock clock;

	EditorialFeedbackRoutes(Access access, Reading reading, Published published, Clock clock) {
		this.access = access;
		this.reading = reading;
		this.published = published;
		this.clock = clock;
	}

	@Override
	@GetMapping(path = FEEDBACK, produces = JSON)
	public Mono<ResponseEntity<FeedbackEntry.Page>> feedback(ServerWebExchange exchange) {
		Query query = Query.of(exchange);
		return page(Box.FEEDBACK, query).map((page) -> answer(new FeedbackEntry.Page(page.letters()
			.stream()
			.map((seen) -> FeedbackEntry.of(seen, title(seen.letter(), query.languages())))
			.toList(), next(page, query))));
	}

	@Override
	@GetMapping(path = QUESTIONS, produces = JSON)
	public Mono<ResponseEntity<QuestionEntry.Page>> questions(ServerWebExchange exchange) {
		Query query = Query.of(exchange);
		return page(Box.QUESTION, query).map((page) -> answer(
				new QuestionEntry.Page(page.letters().stream().map(QuestionEntry::of).toList(), next(page, query))));
	}

	private Mono<Reading.Page> page(Box box, Query query) {
		PageCursor cursor = query.cursor();
		String before = (cursor != null) ? cursor.after().getFirst() : null;
		return this.access.staff()
			.flatMap((staff) -> this.reading.page(staff, box, query.search(), before, query.limit()));
	}

	private @Nullable String next(Reading.Page page, Query query) {
		String last = page.next();
		return (last != null) ? new PageCursor(query.filter(), List.of(), this.clock.instant(), List.of(last)).write()
				: null;
	}

	/** The title of an item as readers see it now; null when they do not. */
	private @Nullable String title(Letter letter, LanguageRequest languages) {
		if (!(letter.subject() instanceof Subject.OfItem about)) {
			return null;
		}
		return this.published.current()
			.view(letter.region())
			.flatMap((view) -> view.find(new ItemKey(about.kind(), about.slug()))
				.map((item) -> title(view, item, languages)))
			.orElse(null);
	}

	private static @Nullable String title(RegionView view, PublishedItem item, LanguageRequest languages) {
		PublishedText text = item.texts().get(Ranking.of(languages, view, List.of(item)).pick(item).language());
		return (text != null) ? text.title() : null;
	}

	@Override
	@GetMapping(path = FEEDBACK + "/votes", produces = JSON)
	public Mono<ResponseEntity<VotesView>> votes(ServerWebExchange exchange) {
		UUID item = Query.requiredItem(exchange);
		return this.access.staff()
			.flatMap((staff) -> this.reading.votes(staff, item))
			.map((votes) -> answer(new VotesView(item, votes.yes(), votes.no())))
			.switchIfEmpty(notFound(exchange));
	}

	@Override
	@PostMapping(path = FEEDBACK + "/{id}/handled", produces = JSON)
	public Mono<ResponseEntity<FeedbackEntry>> handleFeedback(@PathVariable String id,
			@RequestBody(required = false) Mono<HandledInput> body, ServerWebExchange exchange) {
		LanguageRequest languages = Query.languages(exchange);
		return handle(Box.FEEDBACK, id, body)
			.map((seen) -> answer(FeedbackEntry.of(seen, title(seen.letter(), languages))))
			.switchIfEmpty(notFound(exchange));
	}

	@Override
	@PostMapping(path = QUESTIONS + "/{id}/handled", produces = JSON)
	public Mono<ResponseEntity<QuestionEntry>> handleQuestion(@PathVariable String id,
			@RequestBody(required = false) Mono<HandledInput> body, ServerWebExchange exchange) {
		return handle(Box.QUESTION, id, body).map((seen) -> answer(QuestionEntry.of(seen)))
			.switchIfEmpty(notFound(exchange));
	}

	private Mono<Reading.Seen> handle(Box box, String id, Mono<HandledInput> body) {
		return this.access.staff()
			.flatMap((staff) -> JsonBody.orNothing(body)
				.defaultIfEmpty(new HandledInput(null))
				.flatMap((input) -> this.reading.handle(staff, box, id, Draft.note(input.note()))));
	}

	private static <T> Mono<T> notFound(ServerWebExchange exchange) {
		return Mono.error(() -> ProblemException.of(ProblemType.NOT_FOUND,
				Map.of("path", exchange.getRequest().getPath().value())));
	}

	private static <T> ResponseEntity<T> answer(T body) {
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
	}

	/** What is asked for, checked. */
	private record Query(Reading.Search search, int limit, @Nullable PageCursor cursor, String filter,
			LanguageRequest languages) {

		private static final Map<String, Boolean> STATES = Map.of("new", true, "handled", false);

		static Query of(ServerWebExchange exchange) {
			Parameters parameters = new Parameters(exchange.getRequest());
			LanguageRequest languages = parameters.languages();
			String region = parameters.slug("region");
			String category = parameters.slug("category");
			UUID item = item(parameters, given(exchange, "item"));
			String state = given(exchange, "state");
			if (state != null && !STATES.containsKey(state)) {
				parameters.fault("state", "value-unknown", Map.of("value", state));
			}
			int limit = parameters.limit();
			PageCursor cursor = parameters.cursor((text) -> PageCursor.read(text, 1));
			String filter = region + " " + item + " " + category + " " + state;
			if (cursor != null && !cursor.belongsTo(filter, List.of())) {
				parameters.fault("cursor", "cursor-of-another-query", Map.of());
			}
			parameters.check();
			return new Query(new Reading.Search(region, item, category, (state != null) ? STATES.get(state) : null),
					limit, cursor, filter, languages);
		}

		static UUID requiredItem(ServerWebExchange exchange) {
			Parameters parameters = new Parameters(exchange.getRequest());
			String given = given(exchange, "item");
			UUID item = item(parameters, given);
			if (given == null) {
				parameters.fault("item", "value-missing", Map.of());
			}
			parameters.check();
			return Objects.requireNonNull(item);
		}

		static LanguageRequest languages(ServerWebExchange exchange) {
			Parameters parameters = new Parameters(exchange.getRequest());
			LanguageRequest languages = parameters.languages();
			parameters.check();
			return languages;
		}

		private static @Nullable UUID item(Parameters parameters, @Nullable String given) {
			try {
				return (given != null) ? UUID.fromString(given) : null;
			}
			catch (IllegalArgumentException ex) {
				parameters.fault("item", "value-unknown", Map.of("value", String.valueOf(given)));
				return null;
			}
		}

		private static @Nullable String given(ServerWebExchange exchange, String name) {
			return exchange.getRequest().getQueryParams().getFirst(name);
		}

	}

}
