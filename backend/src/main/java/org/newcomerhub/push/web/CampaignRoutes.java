package org.newcomerhub.push.web;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Permission;
import org.newcomerhub.push.campaign.CampaignDesk;
import org.newcomerhub.push.model.Campaign;
import org.newcomerhub.web.Fault;
import org.newcomerhub.web.IdempotencyKey;
import org.newcomerhub.web.JsonBody;
import org.newcomerhub.web.PageCursor;
import org.newcomerhub.web.Parameters;
import org.newcomerhub.web.ProblemException;
import reactor.core.publisher.Mono;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * {@code /editorial/campaigns}: writing messages.
 */
@RestController
class CampaignRoutes implements CampaignApi {

	static final String PATH = "/api/v1/editorial/campaigns";

	private static final String JSON = "application/json";

	private final CampaignGuard guard;

	private final CampaignDesk desk;

	private final Composing composing;

	private final CampaignListing listing;

	private final Clock clock;

	CampaignRoutes(CampaignGuard guard, CampaignDesk desk, Composing composing, CampaignListing listing, Clock clock) {
		this.guard = guard;
		this.desk = desk;
		this.composing = composing;
		this.listing = listing;
		this.clock = clock;
	}

	static ResponseEntity<CampaignView> answer(ResponseEntity.BodyBuilder answer, Campaign campaign) {
		return answer.cacheControl(CacheControl.noStore())
			.eTag(CampaignGuard.tag(campaign))
			.body(CampaignView.of(campaign));
	}

	@Override
	@GetMapping(path = PATH, produces = JSON)
	public Mono<ResponseEntity<CampaignView.Page>> campaigns(ServerWebExchange exchange) {
		Parameters parameters = new Parameters(exchange.getRequest());
		String region = parameters.slug("region");
		int limit = parameters.limit();
		CampaignListing.Wish wish = new CampaignListing.Wish(state(parameters), about(parameters),
				"true".equals(parameters.get("rules")));
		String filter = "campaigns " + region + " " + wish;
		String after = after(parameters, filter);
		parameters.check();
		return this.guard.seeing(region)
			.flatMap((seeing) -> this.listing.page(seeing, wish, after, limit))
			.map((page) -> new CampaignView.Page(page.found().stream().map(CampaignView.Entry::of).toList(),
					next(filter, page.next())))
			.map((page) -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page));
	}

	private static Campaign.@Nullable State state(Parameters parameters) {
		String given = parameters.get("state");
		for (Campaign.State state : Campaign.State.values()) {
			if (state.code().equals(given)) {
				return state;
			}
		}
		if (given != null) {
			parameters.fault("state", "value-unknown", Map.of("value", given));
		}
		return null;
	}

	private static @Nullable UUID about(Parameters parameters) {
		String given = parameters.get("about");
		if (given == null) {
			return null;
		}
		if (!given.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
			parameters.fault("about", "value-unknown", Map.of("value", given));
			return null;
		}
		return UUID.fromString(given);
	}

	private static @Nullable String after(Parameters parameters, String filter) {
		PageCursor cursor = parameters.cursor((text) -> PageCursor.read(text, 1));
		if (cursor == null) {
			return null;
		}
		if (!cursor.belongsTo(filter, List.of())) {
			parameters.fault("cursor", "cursor-of-another-query", Map.of());
		}
		return cursor.after().getFirst();
	}

	private @Nullable String next(String filter, @Nullable String last) {
		return (last != null) ? new PageCursor(filter, List.of(), this.clock.instant(), List.of(last)).write() : null;
	}

	@Override
	@PostMapping(path = PATH, consumes = JSON, produces = JSON)
	public Mono<ResponseEntity<CampaignView>> add(@RequestBody(required = false) Mono<CampaignInput> body,
			ServerWebExchange exchange) {
		String key = IdempotencyKey.of(exchange.getRequest());
		return this.guard.staff()
			.flatMap((staff) -> JsonBody.required(body)
				.flatMap((input) -> this.composing.add(staff, region(input), input, key)))
			.map((draft) -> answer(ResponseEntity.created(URI.create(PATH + "/" + draft.id())), draft));
	}

	private static String region(CampaignInput input) {
		String region = input.region();
		if (region == null || region.isBlank()) {
			throw ProblemException.invalid(List.of(new Fault("/region", "value-missing", Map.of())));
		}
		return region;
	}

	@Override
	@GetMapping(path = PATH + "/{id}", produces = JSON)
	public Mono<ResponseEntity<CampaignView>> campaign(@PathVariable UUID id, ServerWebExchange exchange) {
		return this.guard.asked(id, Permission.READ, exchange)
			.map((asked) -> answer(ResponseEntity.ok(), asked.campaign()));
	}

	@Override
	@PutMapping(path = PATH + "/{id}", consumes = JSON, produces = JSON)
	public Mono<ResponseEntity<CampaignView>> change(@PathVariable UUID id,
			@RequestBody(required = false) Mono<CampaignInput> body, ServerWebExchange exchange) {
		return this.guard.unchanged(id, Permission.COMPOSE_PUSH, exchange)
			.flatMap((asked) -> JsonBody.required(body)
				.flatMap((input) -> this.composing.change(asked.staff(), asked.campaign(), input)))
			.map((changed) -> answer(ResponseEntity.ok(), changed));
	}

	@Override
	@DeleteMapping(path = PATH + "/{id}", produces = JSON)
	public Mono<ResponseEntity<Void>> remove(@PathVariable UUID id, ServerWebExchange exchange) {
		return this.guard.unchanged(id, Permission.COMPOSE_PUSH, exchange)
			.flatMap((asked) -> this.desk.remove(asked.campaign(), asked.staff().actor()))
			.thenReturn(ResponseEntity.noContent().cacheControl(CacheControl.noStore()).build());
	}

	@Override
	@GetMapping(path = PATH + "/{id}/audit", produces = JSON)
	public Mono<ResponseEntity<AuditPage>> audit(@PathVariable UUID id, ServerWebExchange exchange) {
		Parameters parameters = new Parameters(exchange.getRequest());
		int limit = parameters.limit();
		String filter = "audit of campaign " + id;
		String before = after(parameters, filter);
		parameters.check();
		return this.guard.asked(id, Permission.READ, exchange)
			.flatMap((asked) -> this.desk.history(id, before, limit).collectList())
			.map((entries) -> ResponseEntity.ok()
				.cacheControl(CacheControl.noStore())
				.body(new AuditPage(entries.stream().map(Done::of).toList(),
						next(filter, (entries.size() == limit) ? entries.getLast().id() : null))));
	}

}
