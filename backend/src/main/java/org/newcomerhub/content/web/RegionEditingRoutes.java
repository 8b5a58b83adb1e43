package org.newcomerhub.content.web;

import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.newcomerhub.content.RegionEditing;
import org.newcomerhub.region.Region;
import org.newcomerhub.schema.stored.StoredContent;
import org.newcomerhub.web.PageCursor;
import org.newcomerhub.web.Parameters;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemType;
import reactor.core.publisher.Mono;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * The administration of regions.
 */
@RestController
@RequestMapping("/api/v1/editorial/regions")
class RegionEditingRoutes implements RegionEditingApi {

	private static final String FILTER = "editorial regions";

	private static final String VERSION = "version";

	private static final String WARNINGS = "warnings";

	private final Desk desk;

	private final RegionEditing editing;

	private final Clock clock;

	RegionEditingRoutes(Desk desk, RegionEditing editing, Clock clock) {
		this.desk = desk;
		this.editing = editing;
		this.clock = clock;
	}

	@Override
	@GetMapping
	public Mono<Page> regions(ServerWebExchange exchange) {
		Parameters parameters = new Parameters(exchange.getRequest());
		int limit = parameters.limit();
		String after = HistoryQuery.after(parameters, FILTER);
		parameters.check();
		return this.desk
			.serve((staff) -> this.editing.list(staff)
				.filter((region) -> after == null || region.id().compareTo(after) > 0)
				.take(limit + 1L)
				.collectList())
			.map((found) -> page(found, limit));
	}

	private Page page(List<Region> found, int limit) {
		List<Region> page = found.stream().limit(limit).toList();
		String next = (found.size() > limit)
				? new PageCursor(FILTER, List.of(), this.clock.instant(), List.of(page.getLast().id())).write() : null;
		return new Page(page.stream().map((region) -> view(region, List.of())).toList(), next);
	}

	@Override
	@GetMapping("/{region}")
	public Mono<ResponseEntity<Map<String, Object>>> region(@PathVariable String region) {
		return this.desk.serve((staff) -> this.editing.find(staff, region))
			.switchIfEmpty(Mono.error(() -> unknown(region)))
			.map((found) -> answer(ResponseEntity.ok(), new RegionEditing.Edited(found, List.of())));
	}

	@Override
	@PostMapping
	public Mono<ResponseEntity<Map<String, Object>>> create(@RequestBody Map<String, Object> given) {
		return this.desk.serve((staff) -> this.editing.create(staff, profile(given)))
			.map((edited) -> answer(
					ResponseEntity.created(URI.create("/api/v1/editorial/regions/" + edited.region().id())), edited));
	}

	@Override
	@PutMapping("/{region}")
	public Mono<ResponseEntity<Map<String, Object>>> change(@PathVariable String region,
			@RequestBody Map<String, Object> given, ServerWebExchange exchange) {
		List<String> match = exchange.getRequest().getHeaders().getIfMatch();
		if (match.isEmpty()) {
			return Mono.error(ProblemException.of(ProblemType.PRECONDITION_REQUIRED, Map.of()));
		}
		return this.desk.serve((staff) -> this.editing.change(staff, region, version(match.getFirst()), profile(given)))
			.onErrorMap(OptimisticLockingFailureException.class,
					(ex) -> ProblemException.of(ProblemType.PRECONDITION_FAILED, Map.of()))
			.switchIfEmpty(Mono.error(() -> unknown(region)))
			.map((edited) -> answer(ResponseEntity.ok(), edited));
	}

	/** No region ever has the version 0. */
	private static long version(String tag) {
		String value = tag.replace("\"", "").strip();
		return value.matches("[0-9]{1,18}") ? Long.parseLong(value) : 0;
	}

	/** What GET adds may stay in it. */
	private static Map<String, Object> profile(Map<String, Object> given) {
		Map<String, Object> profile = new LinkedHashMap<>(given);
		profile.remove(VERSION);
		profile.remove(WARNINGS);
		return profile;
	}

	private static Map<String, Object> view(Region region, List<RegionEditing.Warning> warnings) {
		Map<String, Object> view = new LinkedHashMap<>(StoredContent.write(region.profile()));
		view.put(VERSION, region.version());
		view.put(WARNINGS, warnings);
		return view;
	}

	private static ResponseEntity<Map<String, Object>> answer(ResponseEntity.BodyBuilder answer,
			RegionEditing.Edited edited) {
		return answer.eTag("\"" + edited.region().version() + "\"").body(view(edited.region(), edited.warnings()));
	}

	private static ProblemException unknown(String region) {
		return ProblemException.of(new ProblemType("unknown-region", HttpStatus.NOT_FOUND), Map.of("region", region));
	}

}
