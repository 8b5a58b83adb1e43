package org.newcomerhub.attendance.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.newcomerhub.attendance.Plans;
import org.newcomerhub.attendance.SignUpProblems;
import org.newcomerhub.attendance.Sources;
import org.newcomerhub.web.Fault;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.Refuses;
import org.newcomerhub.web.WritingLimit;
import reactor.core.publisher.Mono;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * {@code POST /occurrences/{occurrence}/opened?source=}: an app says where its reader
 * came from.
 */
@RestController
@Tag(name = "Demand")
class OpeningRoutes {

	private final Plans plans;

	private final Sources sources;

	private final WritingLimit limit;

	OpeningRoutes(Plans plans, Sources sources, WritingLimit limit) {
		this.plans = plans;
		this.sources = sources;
		this.limit = limit;
	}

	@Operation(operationId = "countOpening", summary = "Count that a date was opened by a link",
			description = "Nothing is kept but a number for each event, source and day.")
	@ApiResponse(responseCode = "204", description = "It is counted", content = @Content)
	@Refuses.NotFound("unknown-occurrence")
	@PostMapping("/api/v1/occurrences/{occurrence}/opened")
	Mono<ResponseEntity<Void>> opened(@PathVariable UUID occurrence,
			@RequestParam(name = "source", defaultValue = "") String given,
			@Parameter(hidden = true) ServerWebExchange exchange) {
		this.limit.check(exchange.getRequest());
		if (!Sources.isSource(given)) {
			String shown = given.substring(0, Math.min(given.length(), 80));
			throw ProblemException
				.invalid(List.of(Fault.ofParameter("source", "slug-malformed", Map.of("value", shown))));
		}
		return this.plans.of(occurrence)
			.switchIfEmpty(Mono.error(SignUpProblems::unknown))
			.flatMap((planned) -> this.sources.opened(planned.occurrence().event(), given))
			.then(Mono.fromCallable(() -> ResponseEntity.noContent().cacheControl(CacheControl.noStore()).build()));
	}

}
