package org.newcomerhub.attendance.web;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.attendance.DoorCode;
import org.newcomerhub.attendance.SignUpProblems;
import org.newcomerhub.attendance.SignUps;
import org.newcomerhub.attendance.SignUps.Seen;
import org.newcomerhub.attendance.model.Application;
import org.newcomerhub.attendance.model.Seat;
import org.newcomerhub.localization.LanguageRequest;
import org.newcomerhub.device.Installations;
import org.newcomerhub.localization.Messages;
import org.newcomerhub.web.Bearer;
import org.newcomerhub.web.IdempotencyKey;
import org.newcomerhub.web.JsonBody;
import org.newcomerhub.web.Parameters;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemType;
import org.newcomerhub.web.QrCode;
import org.newcomerhub.web.RequestLanguages;
import org.newcomerhub.web.WritingLimit;
import reactor.core.publisher.Mono;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * {@code POST /occurrences/{id}/signups} and {@code /signups/{id}}.
 */
@RestController
class SignUpRoutes implements SignUpApi {

	private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

	private static final String SIGN_UP = "/api/v1/signups/{id}";

	private final SignUps signUps;

	private final Installations installations;

	private final WritingLimit limit;

	SignUpRoutes(SignUps signUps, Installations installations, WritingLimit limit) {
		this.signUps = signUps;
		this.installations = installations;
		this.limit = limit;
	}

	@Override
	@PostMapping(path = "/api/v1/occurrences/{occurrence}/signups", consumes = JSON, produces = JSON)
	public Mono<ResponseEntity<SignUpView>> signUp(@PathVariable UUID occurrence,
			@RequestBody(required = false) Mono<SignUpInput> body, ServerWebExchange exchange) {
		this.limit.check(exchange.getRequest());
		String key = IdempotencyKey.of(exchange.getRequest());
		String source = exchange.getRequest().getQueryParams().getFirst("source");
		Application nothing = new Application(new Seat.Wish(1, 0, null, null), null, null, language(exchange), null);
		return JsonBody.required(body)
			.flatMap((input) -> checked(withSource(input, source), nothing))
			.flatMap((application) -> this.signUps.signUp(occurrence, application, key))
			.switchIfEmpty(Mono.error(SignUpProblems::unknown))
			.map((seen) -> ResponseEntity.status(HttpStatus.CREATED)
				.cacheControl(CacheControl.noStore())
				.body(SignUpView.of(seen, this.signUps.secret(seen.signedUp()), this.signUps.needs(seen.signedUp()))));
	}

	/** A link that was shared says in its address what it is. */
	private static SignUpInput withSource(SignUpInput input, @Nullable String source) {
		return (input.source() != null || source == null) ? input : new SignUpInput(input.party(), input.children(),
				input.interpreter(), input.needs(), input.email(), input.language(), source, input.installation());
	}

	/** Who names a device shows that it is theirs. */
	private Mono<Application> checked(SignUpInput input, Application before) {
		return Mono.fromCallable(() -> SignUpCheck.check(input, before)).flatMap((checked) -> {
			SignUpInput.Device device = input.installation();
			return (device == null || device.id() == null) ? Mono.just(checked)
					: this.installations.authenticate(device.id(), device.secret())
						.switchIfEmpty(Mono.error(() -> ProblemException.of(ProblemType.WRONG_SECRET, Map.of())))
						.thenReturn(checked);
		});
	}

	private static String language(ServerWebExchange exchange) {
		Parameters parameters = new Parameters(exchange.getRequest());
		LanguageRequest languages = parameters.languages();
		parameters.check();
		return languages.requested().equals("und") ? RequestLanguages.messages(languages, Messages.standard())
				: languages.requested();
	}

	@Override
	@GetMapping(path = SIGN_UP, produces = JSON)
	public Mono<ResponseEntity<SignUpView>> read(@PathVariable String id, ServerWebExchange exchange) {
		return find(id, exchange).map(this::answer);
	}

	private Mono<Seen> find(String id, ServerWebExchange exchange) {
		return this.signUps.find(id, Bearer.of(exchange.getRequest()));
	}

	private ResponseEntity<SignUpView> answer(Seen seen) {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(SignUpView.of(seen, null, this.signUps.needs(seen.signedUp())));
	}

	@Override
	@PatchMapping(path = SIGN_UP, consumes = JSON, produces = JSON)
	public Mono<ResponseEntity<SignUpView>> change(@PathVariable String id,
			@RequestBody(required = false) Mono<SignUpInput> body, ServerWebExchange exchange) {
		this.limit.check(exchange.getRequest());
		return find(id, exchange)
			.flatMap((seen) -> JsonBody.required(body)
				.flatMap((input) -> checked(input, this.signUps.application(seen)))
				.flatMap((wanted) -> this.signUps.change(seen, wanted)))
			.map(this::answer);
	}

	@Override
	@PostMapping(path = SIGN_UP + "/accept", produces = JSON)
	public Mono<ResponseEntity<SignUpView>> accept(@PathVariable String id, ServerWebExchange exchange) {
		return find(id, exchange).flatMap(this.signUps::accept).map(this::answer);
	}

	@Override
	@DeleteMapping(path = SIGN_UP)
	public Mono<ResponseEntity<Void>> cancel(@PathVariable String id, ServerWebExchange exchange) {
		return find(id, exchange).flatMap(this.signUps::cancel)
			.then(Mono.fromCallable(() -> ResponseEntity.noContent().cacheControl(CacheControl.noStore()).build()));
	}

	@Override
	@GetMapping(path = SIGN_UP + "/door.svg", produces = "image/svg+xml")
	public Mono<ResponseEntity<String>> door(@PathVariable String id, ServerWebExchange exchange) {
		return find(id, exchange).map((seen) -> {
			if (Objects.requireNonNull(seen.seat()).state() != Seat.State.CONFIRMED) {
				throw SignUpProblems.gone();
			}
			String code = DoorCode.shown(seen.signedUp().door());
			return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(QrCode.svg(code, code));
		});
	}

}
