package org.newcomerhub.attendance.web;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.attendance.poll.Poll;
import org.newcomerhub.attendance.poll.Polls;
import org.newcomerhub.device.Installations;
import org.newcomerhub.localization.LanguageRegistry;
import org.newcomerhub.localization.LanguageRequest;
import org.newcomerhub.published.model.Ranking;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.published.web.PublicAnswers;
import org.newcomerhub.published.web.UnknownRegion;
import org.newcomerhub.region.Region;
import org.newcomerhub.web.Bearer;
import org.newcomerhub.web.Fault;
import org.newcomerhub.web.JsonBody;
import org.newcomerhub.web.Parameters;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemType;
import org.newcomerhub.web.Refuses;
import org.newcomerhub.web.RenderingLimit;
import org.newcomerhub.web.RequestLanguages;
import org.newcomerhub.web.Secrets;
import org.newcomerhub.web.WritingLimit;
import reactor.core.publisher.Mono;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * {@code GET /regions/{region}/polls} and {@code PUT …/polls/{id}/vote}.
 */
@RestController
@Tag(name = "Polls")
class PublicPollRoutes {

	private static final String PATH = "/api/v1/regions/{region}/polls";

	private final PublicAnswers answers;

	private final Polls polls;

	private final Installations installations;

	private final RenderingLimit reading;

	private final WritingLimit writing;

	private final Clock clock;

	PublicPollRoutes(PublicAnswers answers, Polls polls, Installations installations, RenderingLimit reading,
			WritingLimit writing, Clock clock) {
		this.answers = answers;
		this.polls = polls;
		this.installations = installations;
		this.reading = reading;
		this.writing = writing;
		this.clock = clock;
	}

	/**
	 * A poll as readers see it.
	 *
	 * @param id of it
	 * @param region who asks: the reader's, or one above it
	 * @param state whether one can vote
	 * @param question in the best of the reader's languages
	 * @param options the answers, in the same language
	 * @param closesAt from when on nobody votes; null: nobody has said
	 * @param language of the words
	 * @param direction of that language
	 */
	@Schema(name = "PublicPoll")
	record Entry(UUID id, String region, @Schema(allowableValues = {
			"open", "closed" }) String state, String question, List<Answer> options, @Nullable Instant closesAt,
			String language, @Schema(allowableValues = { "ltr", "rtl" }) String direction){
	}

	/**
	 * An answer.
	 *
	 * @param id of it
	 * @param words as readers see them
	 * @param votes how many have given it; null while one can vote
	 */
	@Schema(name = "PublicPollOption")
	record Answer(String id, String words, @Nullable Integer votes) {
	}

	/**
	 * The polls that a reader of a region sees.
	 *
	 * @param items those that are open, and those whose results everybody may see
	 */
	@Schema(name = "PublicPolls")
	record Page(List<Entry> items) {
	}

	/**
	 * A vote.
	 *
	 * @param poll of which poll
	 * @param option what was answered
	 */
	@Schema(name = "PollVote")
	record Vote(UUID poll, String option) {
	}

	@Operation(operationId = "listPolls", summary = "What a region asks its readers",
			description = "Open polls, and closed ones whose results are for everybody, of the region and those above it.")
	@ApiResponse(responseCode = "200", description = "The polls",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = Page.class)))
	@Refuses.NotFound("unknown-region")
	@GetMapping(path = PATH, produces = "application/json")
	Mono<ResponseEntity<Page>> polls(@PathVariable String region,
			@Parameter(hidden = true) ServerWebExchange exchange) {
		Parameters parameters = new Parameters(exchange.getRequest());
		LanguageRequest languages = parameters.languages();
		parameters.check();
		this.reading.check(exchange.getRequest());
		RegionView view = UnknownRegion.require(this.answers.snapshots(), region);
		Instant now = this.clock.instant();
		return this.polls.of(view.regions().stream().map(Region::id).toList())
			.filter((poll) -> poll.isOpen(now) || poll.publicResults())
			.concatMap((poll) -> entry(poll, ranking(poll, languages, view), now))
			.collectList()
			.map((items) -> answer(new Page(items), exchange));
	}

	private static List<String> ranking(Poll poll, LanguageRequest languages, RegionView view) {
		return Ranking.of(languages, poll.question().byLanguage().keySet(), view.region().profile()).tags();
	}

	private Mono<Entry> entry(Poll poll, List<String> ranking, Instant now) {
		String language = poll.question().best(ranking).language();
		Mono<Map<String, Integer>> votes = poll.isOpen(now) ? Mono.just(Map.of())
				: this.polls.results(poll).map((results) -> results);
		return votes.map((counts) -> new Entry(poll.id(), poll.region(), PollView.state(poll, now),
				poll.question().best(ranking).value(),
				poll.options()
					.stream()
					.map((option) -> new Answer(option.id(), option.words().best(List.of(language)).value(),
							poll.isOpen(now) ? null : counts.getOrDefault(option.id(), 0)))
					.toList(),
				poll.closesAt(), language, LanguageRegistry.standard().get(language).direction().code()));
	}

	private static ResponseEntity<Page> answer(Page page, ServerWebExchange exchange) {
		Set<String> languages = new HashSet<>();
		page.items().forEach((entry) -> languages.add(entry.language()));
		ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
			.cacheControl(CacheControl.noCache().cachePublic())
			.eTag("\"" + Secrets.hash(page.toString()).substring(0, 32) + "\"");
		if (!languages.isEmpty()) {
			answer.header(HttpHeaders.CONTENT_LANGUAGE, String.join(", ", languages.stream().sorted().toList()));
		}
		if (!RequestLanguages.byParameter(exchange.getRequest())) {
			answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
		}
		return answer.body(page);
	}

	@Operation(operationId = "vote", summary = "Answer a poll",
			description = "One vote of each installation; another one replaces it. The installation's secret goes as Bearer.")
	@ApiResponse(responseCode = "200", description = "It counts",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = Vote.class)))
	@Refuses.Unknown("wrong-secret")
	@Refuses.NotFound("unknown-region, not-found")
	@Refuses.Conflict("poll-closed")
	@PutMapping(path = PATH + "/{id}/vote", consumes = "application/json", produces = "application/json")
	Mono<ResponseEntity<Vote>> vote(@PathVariable String region, @PathVariable UUID id, @RequestParam UUID installation,
			@RequestBody(required = false) Mono<PollInput.VoteInput> body,
			@Parameter(hidden = true) ServerWebExchange exchange) {
		this.writing.check(exchange.getRequest());
		RegionView view = UnknownRegion.require(this.answers.snapshots(), region);
		return this.installations.authenticate(installation, Bearer.of(exchange.getRequest()))
			.switchIfEmpty(Mono.error(() -> ProblemException.of(ProblemType.WRONG_SECRET, Map.of())))
			.flatMap((known) -> this.polls.find(id))
			.filter((poll) -> view.regions().stream().anyMatch((seen) -> seen.id().equals(poll.region())))
			.switchIfEmpty(Mono.error(() -> PollProblems.notFound(exchange)))
			.flatMap((poll) -> JsonBody.required(body)
				.map((input) -> option(poll, input.option()))
				.flatMap((option) -> this.polls.vote(poll, installation, option).thenReturn(option)))
			.map((option) -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Vote(id, option)));
	}

	private static String option(Poll poll, @Nullable String given) {
		String option = Objects.requireNonNullElse(given, "");
		if (poll.options().stream().noneMatch((each) -> each.id().equals(option))) {
			throw ProblemException.invalid(
					List.of(option.isBlank() ? new Fault("/option", "value-missing", Map.of()) : new Fault("/option",
							"value-unknown", Map.of("value", option.substring(0, Math.min(option.length(), 80))))));
		}
		return option;
	}

}
