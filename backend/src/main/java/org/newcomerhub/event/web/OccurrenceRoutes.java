package org.newcomerhub.event.web;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.newcomerhub.event.Occurrences;
import org.newcomerhub.event.base.Entries;
import org.newcomerhub.event.base.EventState;
import org.newcomerhub.event.model.Occurrence;
import org.newcomerhub.localization.LanguageRequest;
import org.newcomerhub.published.Lasting;
import org.newcomerhub.published.Reading;
import org.newcomerhub.event.OccurrenceEntry;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.Ranking;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.published.model.Snapshots;
import org.newcomerhub.published.web.Answer.Rendering;
import org.newcomerhub.published.web.AnswerKey;
import org.newcomerhub.published.web.PublicAnswers;
import org.newcomerhub.web.Parameters;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemType;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * {@code GET /occurrences/{id}}: a date as a reader of the region sees it that keeps the
 * event.
 */
@RestController
class OccurrenceRoutes implements OccurrenceApi {

	private static final ProblemType UNKNOWN = new ProblemType("unknown-occurrence", HttpStatus.NOT_FOUND);

	private final Occurrences occurrences;

	private final PublicAnswers answers;

	private final JsonMapper json;

	private final Clock clock;

	OccurrenceRoutes(Occurrences occurrences, PublicAnswers answers, JsonMapper json, Clock clock) {
		this.occurrences = occurrences;
		this.answers = answers;
		this.json = json;
		this.clock = clock;
	}

	/** A date that readers see. */
	private record Seen(RegionView view, EventState event, Occurrence occurrence) {
	}

	@Override
	@GetMapping(path = "/api/v1/occurrences/{id}", produces = Rendering.JSON)
	public Mono<Void> occurrence(@PathVariable String id, ServerWebExchange exchange) {
		Parameters parameters = new Parameters(exchange.getRequest());
		LanguageRequest languages = parameters.languages();
		parameters.check();
		Snapshots snapshots = this.answers.snapshots();
		return Mono.justOrEmpty(uuid(id))
			.flatMap(this.occurrences::find)
			.flatMap((occurrence) -> Mono.justOrEmpty(seen(snapshots, occurrence)))
			.switchIfEmpty(Mono.error(() -> ProblemException.of(UNKNOWN, Map.of("occurrence", id))))
			.flatMap((seen) -> answer(exchange, seen, languages));
	}

	/** What is no id is one that nothing has. */
	private static Optional<UUID> uuid(String id) {
		try {
			return Optional.of(UUID.fromString(id));
		}
		catch (IllegalArgumentException malformed) {
			return Optional.empty();
		}
	}

	/** What the store has may not be published, or not be applied here yet. */
	private static Optional<Seen> seen(Snapshots snapshots, Occurrence stored) {
		return snapshots.view(stored.region())
			.flatMap((view) -> view.find(stored.event())
				.filter((event) -> event.id().equals(stored.event()))
				.map((event) -> EventState.of(view, event))
				.flatMap((event) -> event.occurrences()
					.stream()
					.filter((occurrence) -> occurrence.id().equals(stored.id()))
					.findFirst()
					.map((occurrence) -> new Seen(view, event, occurrence))));
	}

	private Mono<Void> answer(ServerWebExchange exchange, Seen seen, LanguageRequest languages) {
		PublishedItem event = seen.event().item();
		Ranking ranking = Ranking.of(languages, seen.view(), Reading.dependencies(seen.view(), event));
		AnswerKey key = new AnswerKey("occurrence", event.region(), seen.occurrence().id().toString(),
				seen.view().stamp(event), ranking);
		return this.answers.answer(exchange, seen.view(), key, () -> Mono.fromCallable(() -> {
			Lasting<OccurrenceEntry> entry = new Entries(seen.view(), ranking, this.clock.instant()).of(seen.event(),
					seen.occurrence());
			return new Rendering(this.json.writeValueAsBytes(entry.value()), Rendering.JSON, entry.value().language(),
					entry.until());
		}));
	}

}
