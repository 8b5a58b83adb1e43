package org.newcomerhub.push.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Permission;
import org.newcomerhub.push.campaign.CampaignDesk;
import org.newcomerhub.push.campaign.Estimate;
import org.newcomerhub.push.campaign.Estimates;
import org.newcomerhub.push.campaign.Previews;
import org.newcomerhub.push.campaign.Trials;
import org.newcomerhub.region.Regions;
import org.newcomerhub.web.JsonBody;
import org.newcomerhub.web.Parameters;
import reactor.core.publisher.Mono;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * {@code /editorial/campaigns/{id}/…}: looking at messages, trying and sending them.
 */
@RestController
@RequestMapping(path = CampaignRoutes.PATH + "/{id}", produces = "application/json")
class SendingRoutes implements SendingApi {

	private static final int MOST_LANGUAGES = 100;

	private final CampaignGuard guard;

	private final CampaignDesk desk;

	private final Regions regions;

	private final Previews previews;

	private final Estimates estimates;

	private final Trials trials;

	SendingRoutes(CampaignGuard guard, CampaignDesk desk, Regions regions, Previews previews, Estimates estimates,
			Trials trials) {
		this.guard = guard;
		this.desk = desk;
		this.regions = regions;
		this.previews = previews;
		this.estimates = estimates;
		this.trials = trials;
	}

	private static <T> ResponseEntity<T> fresh(T body) {
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
	}

	@Override
	@GetMapping("/preview")
	public Mono<ResponseEntity<Shown>> preview(@PathVariable UUID id, ServerWebExchange exchange) {
		Parameters parameters = new Parameters(exchange.getRequest());
		List<String> languages = Objects.requireNonNullElse(parameters.languages("lang"), List.of());
		String platform = parameters.get("platform");
		if (platform != null && !TextCheck.PLATFORMS.contains(platform)) {
			parameters.fault("platform", "value-unknown", Map.of("value", platform));
		}
		parameters.check();
		List<String> platforms = (platform != null) ? List.of(platform) : TextCheck.PLATFORMS;
		return this.guard.asked(id, Permission.READ, exchange)
			.flatMap((asked) -> this.regions.find(asked.campaign().region())
				.map((region) -> this.previews.of(asked.campaign(), region.profile(), languages, platforms)))
			.map((shown) -> fresh(new Shown(shown)));
	}

	@Override
	@GetMapping("/estimate")
	public Mono<ResponseEntity<Estimate>> estimate(@PathVariable UUID id, ServerWebExchange exchange) {
		return this.guard.asked(id, Permission.READ, exchange)
			.flatMap((asked) -> this.estimates.of(asked.campaign()))
			.map(SendingRoutes::fresh);
	}

	@Override
	@PostMapping(path = "/test", consumes = "application/json")
	public Mono<ResponseEntity<Trials.Trial>> test(@PathVariable UUID id,
			@RequestBody(required = false) Mono<CampaignInput.TestInput> body, ServerWebExchange exchange) {
		return this.guard.asked(id, Permission.COMPOSE_PUSH, exchange)
			.flatMap((asked) -> JsonBody.required(body).flatMap((input) -> {
				Faults faults = new Faults();
				UUID installation = input.installation();
				if (installation == null) {
					faults.missing("/installation");
				}
				String language = (input.language() != null) ? faults.language("/language", input.language()) : null;
				faults.check();
				return this.trials.send(asked.campaign(), Objects.requireNonNull(installation), language,
						asked.staff().actor());
			}))
			.map(SendingRoutes::fresh);
	}

	@Override
	@PostMapping("/approve")
	public Mono<ResponseEntity<CampaignView>> approve(@PathVariable UUID id,
			@RequestBody(required = false) Mono<CampaignInput.ApprovalInput> body, ServerWebExchange exchange) {
		@Nullable String match = exchange.getRequest().getHeaders().getFirst(HttpHeaders.IF_MATCH);
		return this.guard.asked(id, Permission.SEND_PUSH, exchange)
			.doOnNext((asked) -> CampaignGuard.requireSame(match, asked.campaign()))
			.flatMap((asked) -> JsonBody.orNothing(body)
				.map(SendingRoutes::languages)
				.defaultIfEmpty(List.of())
				.flatMap((languages) -> this.desk.approve(asked.campaign(), languages, asked.staff().actor())))
			.map((approved) -> CampaignRoutes.answer(ResponseEntity.ok(), approved));
	}

	private static List<String> languages(CampaignInput.ApprovalInput input) {
		Faults faults = new Faults();
		List<String> languages = faults.languages("/languages", input.languages(), MOST_LANGUAGES);
		faults.check();
		return languages;
	}

	@Override
	@PostMapping("/send")
	public Mono<ResponseEntity<CampaignView>> send(@PathVariable UUID id,
			@RequestBody(required = false) Mono<CampaignInput.SendingInput> body, ServerWebExchange exchange) {
		return this.guard.asked(id, Permission.SEND_PUSH, exchange)
			.flatMap((asked) -> JsonBody.orNothing(body)
				.defaultIfEmpty(new CampaignInput.SendingInput(null))
				.flatMap((input) -> this.desk.send(id, input.at(), asked.staff().actor())))
			.map((sent) -> CampaignRoutes.answer(ResponseEntity.ok(), sent));
	}

	@Override
	@PostMapping("/cancel")
	public Mono<ResponseEntity<CampaignView>> cancel(@PathVariable UUID id, ServerWebExchange exchange) {
		return this.guard.asked(id, Permission.SEND_PUSH, exchange)
			.flatMap((asked) -> this.desk.cancel(id, asked.staff().actor()))
			.map((cancelled) -> CampaignRoutes.answer(ResponseEntity.ok(), cancelled));
	}

}
