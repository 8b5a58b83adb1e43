package org.newcomerhub.feedback.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.feedback.Draft;
import org.newcomerhub.feedback.Writing;
import org.newcomerhub.feedback.model.Letter;
import org.newcomerhub.localization.LanguageRequest;
import org.newcomerhub.published.model.ItemKey;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.Ranking;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.published.web.Answer.Rendering;
import org.newcomerhub.published.web.AnswerKey;
import org.newcomerhub.published.web.PublicAnswers;
import org.newcomerhub.published.web.UnknownRegion;
import org.newcomerhub.schema.Category;
import org.newcomerhub.schema.Vocabulary;
import org.newcomerhub.web.Fault;
import org.newcomerhub.web.IdempotencyKey;
import org.newcomerhub.web.JsonBody;
import org.newcomerhub.web.Parameters;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemType;
import org.newcomerhub.web.WritingLimit;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * {@code GET /regions/{region}/feedback-notice}, {@code POST
 * /regions/{region}/{kind}/{slug}/feedback} and {@code POST /regions/{region}/questions}.
 */
@RestController
class FeedbackRoutes implements FeedbackApi {

	private static final Map<String, String> KINDS = Map.of("guides", "guide", "events", "event", "organisations",
			"organisation", "news", "news", "pages", "page");

	private final PublicAnswers answers;

	private final Writing writing;

	private final WritingLimit limit;

	private final JsonMapper json;

	FeedbackRoutes(PublicAnswers answers, Writing writing, WritingLimit limit, JsonMapper json) {
		this.answers = answers;
		this.writing = writing;
		this.limit = limit;
		this.json = json;
	}

	@Override
	@GetMapping(path = "/api/v1/regions/{region}/feedback-notice", produces = Rendering.JSON)
	public Mono<Void> notice(@PathVariable String region, ServerWebExchange exchange) {
		LanguageRequest languages = languages(exchange);
		RegionView view = UnknownRegion.require(this.answers.snapshots(), region);
		Ranking ranking = ranking(languages, view);
		AnswerKey key = new AnswerKey("feedback-notice", region, "", view.stamp(), ranking);
		return this.answers.answer(exchange, view, key, () -> Mono.fromCallable(() -> {
			WritersNotice notice = WritersNotice.of(view, ranking);
			return new Rendering(this.json.writeValueAsBytes(notice), Rendering.JSON,
					String.join(", ", notice.spoken()), Instant.MAX);
		}));
	}

	@Override
	@PostMapping(path = "/api/v1/regions/{region}/{kind:guides|events|organisations|news|pages}/{slug}/feedback",
			consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
	public Mono<ResponseEntity<FeedbackReceipt>> feedback(@PathVariable String region, @PathVariable String kind,
			@PathVariable String slug, @RequestBody(required = false) Mono<FeedbackInput> body,
			ServerWebExchange exchange) {
		this.limit.check(exchange.getRequest());
		LanguageRequest languages = languages(exchange);
		String key = IdempotencyKey.of(exchange.getRequest());
		RegionView view = UnknownRegion.require(this.answers.snapshots(), region);
		ItemKey what = new ItemKey(KINDS.getOrDefault(kind, kind), slug);
		PublishedItem item = view.find(what)
			.or(() -> view.findFormer(what))
			.orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND,
					Map.of("path", exchange.getRequest().getPath().value())));
		return JsonBody.required(body)
			.map((input) -> Draft.feedback(input.helped(), input.comment(), input.email()))
			.flatMap((draft) -> this.writing.feedback(view, item, languages, draft, key))
			.map((letter) -> created(letter, view, languages));
	}

	@Override
	@PostMapping(path = "/api/v1/regions/{region}/questions", consumes = MediaType.APPLICATION_JSON_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	public Mono<ResponseEntity<FeedbackReceipt>> question(@PathVariable String region,
			@RequestBody(required = false) Mono<QuestionInput> body, ServerWebExchange exchange) {
		this.limit.check(exchange.getRequest());
		LanguageRequest languages = languages(exchange);
		String key = IdempotencyKey.of(exchange.getRequest());
		RegionView view = UnknownRegion.require(this.answers.snapshots(), region);
		return JsonBody.required(body)
			.flatMap((input) -> question(view, input, languages, key))
			.map((letter) -> created(letter, view, languages));
	}

	private Mono<Letter> question(RegionView view, QuestionInput input, LanguageRequest languages,
			@Nullable String key) {
		String category = (input.category() == null || input.category().isBlank()) ? null : input.category();
		List<Fault> faults = (category == null || isCategory(category, view)) ? List.of()
				: List.of(new Fault("/category", "value-unknown", Map.of("value", category)));
		return this.writing.question(view, category, languages, Draft.question(input.question(), input.email(), faults),
				key);
	}

	/** Categories are the standard ones and those of the region and the ones above it. */
	private static boolean isCategory(String category, RegionView view) {
		return Vocabulary.STANDARD_CATEGORIES.contains(category) || view.regions()
			.stream()
			.flatMap((region) -> region.profile().categories().stream())
			.map(Category::id)
			.anyMatch(category::equals);
	}

	private static ResponseEntity<FeedbackReceipt> created(Letter letter, RegionView view, LanguageRequest languages) {
		WritersNotice notice = WritersNotice.of(view, ranking(languages, view));
		return ResponseEntity.status(HttpStatus.CREATED)
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.CONTENT_LANGUAGE, String.join(", ", notice.spoken()))
			.body(FeedbackReceipt.of(letter, notice));
	}

	private static Ranking ranking(LanguageRequest languages, RegionView view) {
		return Ranking.of(languages, WritersNotice.languages(view), view.region().profile());
	}

	private static LanguageRequest languages(ServerWebExchange exchange) {
		Parameters parameters = new Parameters(exchange.getRequest());
		LanguageRequest languages = parameters.languages();
		parameters.check();
		return languages;
	}

}
