package org.newcomerhub.event.feeds;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.newcomerhub.content.web.Desk;
import org.newcomerhub.web.IdempotencyKey;
import org.newcomerhub.web.Parameters;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemType;
import reactor.core.publisher.Mono;

import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * {@code /editorial/feeds}.
 */
@RestController
@RequestMapping("/api/v1/editorial/feeds")
class FeedRoutes implements FeedApi {

	private final Desk desk;

	private final FeedDesk feeds;

	FeedRoutes(Desk desk, FeedDesk feeds) {
		this.desk = desk;
		this.feeds = feeds;
	}

	@Override
	@GetMapping
	public Mono<FeedView.Page> feeds(ServerWebExchange exchange) {
		Parameters parameters = new Parameters(exchange.getRequest());
		String region = parameters.slug("region");
		if (parameters.get("region") == null) {
			parameters.fault("region", "value-missing", Map.of());
		}
		parameters.check();
		return this.desk.serve((staff) -> this.feeds.list(staff, String.valueOf(region)))
			.map((found) -> new FeedView.Page(found.stream().map(FeedView.Listed::of).toList()));
	}

	@Override
	@PostMapping
	public Mono<ResponseEntity<FeedView>> create(@RequestBody FeedInput given, ServerHttpRequest request) {
		String key = IdempotencyKey.of(request);
		return this.desk.serve((staff) -> this.feeds.create(staff, given.read(null), key))
			.map((made) -> answer(ResponseEntity.created(URI.create("/api/v1/editorial/feeds/" + made.feed().id())),
					made, request));
	}

	@Override
	@GetMapping("/{id}")
	public Mono<ResponseEntity<FeedView>> feed(@PathVariable UUID id, ServerHttpRequest request) {
		return this.desk.serve((staff) -> this.feeds.find(staff, id))
			.map((found) -> answer(ResponseEntity.ok(), found, request));
	}

	@Override
	@PutMapping("/{id}")
	public Mono<ResponseEntity<FeedView>> change(@PathVariable UUID id, @RequestBody FeedInput given,
			ServerHttpRequest request) {
		long version = version(request);
		return this.desk.serve((staff) -> this.feeds.change(staff, id, given.read(""), version))
			.map((changed) -> answer(ResponseEntity.ok(), changed, request));
	}

	@Override
	@DeleteMapping("/{id}")
	public Mono<ResponseEntity<Void>> delete(@PathVariable UUID id, ServerHttpRequest request) {
		long version = version(request);
		return this.desk.serve((staff) -> this.feeds.delete(staff, id, version))
			.thenReturn(ResponseEntity.noContent().build());
	}

	@Override
	@PostMapping("/{id}/read")
	public Mono<ResponseEntity<FeedView>> read(@PathVariable UUID id, ServerHttpRequest request) {
		return this.desk.serve((staff) -> this.feeds.read(staff, id))
			.map((found) -> answer(ResponseEntity.ok(), found, request));
	}

	@Override
	@PostMapping("/{id}/conflicts/{item}/take")
	public Mono<ResponseEntity<FeedView>> take(@PathVariable UUID id, @PathVariable UUID item,
			ServerHttpRequest request) {
		return settle(id, item, true, request);
	}

	@Override
	@PostMapping("/{id}/conflicts/{item}/keep")
	public Mono<ResponseEntity<FeedView>> keep(@PathVariable UUID id, @PathVariable UUID item,
			ServerHttpRequest request) {
		return settle(id, item, false, request);
	}

	private Mono<ResponseEntity<FeedView>> settle(UUID id, UUID item, boolean theirs, ServerHttpRequest request) {
		return this.desk.serve((staff) -> this.feeds.settle(staff, id, item, theirs))
			.map((found) -> answer(ResponseEntity.ok(), found, request));
	}

	/** No feed ever has the version 0. */
	private static long version(ServerHttpRequest request) {
		List<String> match = request.getHeaders().getIfMatch();
		if (match.isEmpty()) {
			throw ProblemException.of(ProblemType.PRECONDITION_REQUIRED, Map.of());
		}
		String value = match.getFirst().replace("\"", "").strip();
		return value.matches("[0-9]{1,18}") ? Long.parseLong(value) : 0;
	}

	private static ResponseEntity<FeedView> answer(ResponseEntity.BodyBuilder answer, FeedDesk.Known known,
			ServerHttpRequest request) {
		return answer.eTag("\"" + known.feed().version() + "\"").body(FeedView.of(known, request));
	}

}
