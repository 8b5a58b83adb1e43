package org.newcomerhub.attendance.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.newcomerhub.attendance.Door;
import org.newcomerhub.attendance.SignUpProblems;
import org.newcomerhub.attendance.demand.Demand;
import org.newcomerhub.attendance.model.Attendance;
import org.newcomerhub.device.Installations;
import org.newcomerhub.localization.Language;
import org.newcomerhub.localization.LanguageRegistry;
import org.newcomerhub.web.Bearer;
import org.newcomerhub.web.Fault;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemType;
import org.newcomerhub.web.Refuses;
import org.newcomerhub.web.WritingLimit;
import reactor.core.publisher.Mono;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * {@code PUT|DELETE /occurrences/{occurrence}/demand/{language}}: "I come if there is …".
 */
@RestController
@Tag(name = "Demand", description = "Which languages people would come for")
class DemandRoutes {

	private static final String PATH = "/api/v1/occurrences/{occurrence}/demand/{language}";

	private final Door door;

	private final Demand demand;

	private final Installations installations;

	private final WritingLimit limit;

	DemandRoutes(Door door, Demand demand, Installations installations, WritingLimit limit) {
		this.door = door;
		this.demand = demand;
		this.installations = installations;
		this.limit = limit;
	}

	/**
	 * How many want a language.
	 *
	 * @param language as a tag of the registry
	 * @param votes how many installations would come if it were interpreted
	 * @param threshold how many it takes before an interpreter is proposed
	 */
	@Schema(name = "Demand")
	record DemandView(String language, int votes, int threshold) {
	}

	@Operation(operationId = "askForLanguage", summary = "I come if there is this language",
			description = "One vote of each installation, date and language; the same again changes nothing. The installation's secret goes as Bearer.")
	@Refuses.Unknown("wrong-secret")
	@Refuses.NotFound("unknown-occurrence")
	@Refuses.Conflict("signup-closed, date-cancelled")
	@PutMapping(path = PATH, produces = "application/json")
	Mono<ResponseEntity<DemandView>> ask(@PathVariable UUID occurrence, @PathVariable String language,
			@RequestParam UUID installation, @Parameter(hidden = true) ServerWebExchange exchange) {
		return vote(occurrence, language, installation, true, exchange);
	}

	@Operation(operationId = "askNoMoreForLanguage", summary = "Take the vote back")
	@Refuses.Unknown("wrong-secret")
	@Refuses.NotFound("unknown-occurrence")
	@Refuses.Conflict("signup-closed, date-cancelled")
	@DeleteMapping(path = PATH, produces = "application/json")
	Mono<ResponseEntity<DemandView>> askNoMore(@PathVariable UUID occurrence, @PathVariable String language,
			@RequestParam UUID installation, @Parameter(hidden = true) ServerWebExchange exchange) {
		return vote(occurrence, language, installation, false, exchange);
	}

	private Mono<ResponseEntity<DemandView>> vote(UUID occurrence, String asked, UUID installation, boolean counts,
			ServerWebExchange exchange) {
		this.limit.check(exchange.getRequest());
		Language language = LanguageRegistry.standard()
			.resolve(asked)
			.orElseThrow(() -> ProblemException
				.invalid(List.of(new Fault("/path/language", "value-unknown", Map.of("value", asked)))));
		return this.installations.authenticate(installation, Bearer.of(exchange.getRequest()))
			.switchIfEmpty(Mono.error(() -> ProblemException.of(ProblemType.WRONG_SECRET, Map.of())))
			.flatMap((known) -> this.door.planned(occurrence))
			.switchIfEmpty(Mono.error(SignUpProblems::unknown))
			.flatMap((planned) -> this.demand.vote(planned, language.tag(), installation, counts))
			.map((attendance) -> answer(attendance, language.tag()));
	}

	private static ResponseEntity<DemandView> answer(Attendance attendance, String language) {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(new DemandView(language, attendance.votes().getOrDefault(language, 0),
					attendance.terms().threshold()));
	}

}
