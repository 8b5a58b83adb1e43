package org.newcomerhub.reader;

import java.util.Map;

import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.attendance.SignUps;
import org.newcomerhub.attendance.SignUps.Seen;
import org.newcomerhub.attendance.model.Application;
import org.newcomerhub.attendance.model.Seat;
import org.newcomerhub.web.Problem;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemWords;
import org.newcomerhub.web.WritingLimit;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;

/**
 * What somebody sees and does who has signed up: by a sealed link, which mails carry too.
 */
@Controller("myPlacePages")
@Hidden
class MyPlaceRoutes {

	private static final String PATH = "/signups/{token}";

	private final SignUps signUps;

	private final MyPlaceAssembly assembly;

	private final BrowserInstallations browsers;

	private final WritingLimit limit;

	private final PrivatePages pages;

	MyPlaceRoutes(SignUps signUps, MyPlaceAssembly assembly, BrowserInstallations browsers, WritingLimit limit,
			PrivatePages pages) {
		this.signUps = signUps;
		this.assembly = assembly;
		this.browsers = browsers;
		this.limit = limit;
		this.pages = pages;
	}

	@GetMapping(PATH)
	Mono<ResponseEntity<byte[]>> place(@PathVariable String token, ServerWebExchange exchange) {
		return seen(token, exchange).flatMap((seen) -> show(HttpStatus.OK, token, seen, Refused.nothing(), exchange));
	}

	/** What was refused, for the page that says so. */
	private record Refused(Map<String, String> faults, @Nullable String problem, @Nullable String party) {

		static Refused nothing() {
			return new Refused(Map.of(), null, null);
		}

	}

	@PostMapping(path = PATH + "/party", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	Mono<ResponseEntity<byte[]>> party(@PathVariable String token, ServerWebExchange exchange) {
		this.limit.check(exchange.getRequest());
		return seen(token, exchange).flatMap((seen) -> exchange.getFormData().flatMap((sent) -> {
			String given = sent.getFirst("party");
			PageLanguages languages = this.assembly.languages(seen, exchange);
			FormFaults faults = new FormFaults(languages.wording());
			int party = faults.number("party", given, 1, seen.planned().signUp().maxParty(), 1);
			if (!faults.isEmpty()) {
				return show(HttpStatus.BAD_REQUEST, token, seen, new Refused(faults.byField(), null, given), exchange);
			}
			return back(token, seen, this.signUps.change(seen, with(seen, party)), given, exchange);
		}));
	}

	@PostMapping(path = PATH + "/remind", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	Mono<ResponseEntity<byte[]>> remind(@PathVariable String token, ServerWebExchange exchange) {
		this.limit.check(exchange.getRequest());
		return seen(token, exchange).flatMap((seen) -> {
			Wording words = this.assembly.languages(seen, exchange).wording();
			Mono<?> step = this.browsers
				.of(exchange, MessagesReader.spoken(Asked.of(exchange), words, exchange), seen.planned().zone())
				.flatMap((browser) -> this.signUps.change(seen, this.signUps.application(seen).toldOn(browser.id())));
			return back(token, seen, step, null, exchange);
		});
	}

	/** The same for more or fewer; no more are children than come. */
	private Application with(Seen seen, int party) {
		Application now = this.signUps.application(seen);
		Seat.Wish wish = now.wish();
		return new Application(
				new Seat.Wish(party, Math.min(wish.children(), party), wish.interpreter(), wish.source()), now.needs(),
				now.email(), now.language(), now.installation());
	}

	@PostMapping(path = PATH + "/answer", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	Mono<ResponseEntity<byte[]>> answer(@PathVariable String token, ServerWebExchange exchange) {
		this.limit.check(exchange.getRequest());
		return seen(token, exchange).flatMap((seen) -> exchange.getFormData()
			.flatMap((sent) -> back(token, seen,
					"accept".equals(sent.getFirst("answer")) ? this.signUps.accept(seen) : this.signUps.cancel(seen),
					null, exchange)));
	}

	/** Only asks: what opens links by itself must not give a place up. */
	@GetMapping(PATH + "/give-up")
	Mono<ResponseEntity<byte[]>> ask(@PathVariable String token, ServerWebExchange exchange) {
		return seen(token, exchange).flatMap((seen) -> this.assembly.giveUp(token, seen, exchange)
			.flatMap((page) -> this.pages.show("give-up", this.assembly.languages(seen, exchange).wording(), page)));
	}

	@PostMapping(PATH + "/give-up")
	Mono<ResponseEntity<byte[]>> giveUp(@PathVariable String token, ServerWebExchange exchange) {
		this.limit.check(exchange.getRequest());
		return seen(token, exchange).flatMap((seen) -> back(token, seen, this.signUps.cancel(seen), null, exchange));
	}

	/**
	 * A link that is forged or too old leads nowhere; which of the two is told nobody.
	 */
	private Mono<Seen> seen(String token, ServerWebExchange exchange) {
		String id = this.signUps.ofLink(token);
		return (id == null) ? Mono.error(EventReading.nothing(exchange)) : this.signUps.find(id, token)
			.onErrorMap(ProblemException.class, (ex) -> EventReading.nothing(exchange));
	}

	private Mono<ResponseEntity<byte[]>> back(String token, Seen seen, Mono<?> step, @Nullable String party,
			ServerWebExchange exchange) {
		return step
			.then(Mono.fromCallable(
					() -> PrivatePages.to(this.assembly.languages(seen, exchange).href(EventPaths.myPlace(token)))))
			.onErrorResume(ProblemException.class, (ex) -> {
				Problem problem = ProblemWords.of(ex, exchange.getRequest());
				FormFaults faults = new FormFaults(this.assembly.languages(seen, exchange).wording());
				faults.add(problem);
				Refused refused = new Refused(faults.byField(), faults.isEmpty() ? problem.detail() : null, party);
				return seen(token, exchange)
					.flatMap((now) -> show(HttpStatus.valueOf(problem.status()), token, now, refused, exchange));
			});
	}

	private Mono<ResponseEntity<byte[]>> show(HttpStatus status, String token, Seen seen, Refused refused,
			ServerWebExchange exchange) {
		return this.assembly.page(token, seen, refused.faults(), refused.problem(), refused.party(), exchange)
			.flatMap((page) -> this.pages.show(status, "my-place", this.assembly.languages(seen, exchange).wording(),
					page));
	}

}
