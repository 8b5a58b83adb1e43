package org.newcomerhub.reader;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.attendance.SignUps;
import org.newcomerhub.attendance.SignUps.Seen;
import org.newcomerhub.event.OccurrenceView;
import org.newcomerhub.reader.EventReading.Read;
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
 * The form by which somebody without an account gets a place at a date. Protected as the
 * feedback form is: by the limit of writings and a field that people do not see.
 */
@Controller("signUpPages")
@Hidden
class SignUpRoutes {

	private static final String PATH = "/{region:[a-z0-9-]+}/events/{slug}/{date}/sign-up";

	private final EventReading events;

	private final SignUps signUps;

	private final BrowserInstallations browsers;

	private final WritingLimit limit;

	private final PrivatePages pages;

	SignUpRoutes(EventReading events, SignUps signUps, BrowserInstallations browsers, WritingLimit limit,
			PrivatePages pages) {
		this.events = events;
		this.signUps = signUps;
		this.browsers = browsers;
		this.limit = limit;
		this.pages = pages;
	}

	@GetMapping(PATH)
	Mono<ResponseEntity<byte[]>> form(@PathVariable String region, @PathVariable String slug, @PathVariable String date,
			ServerWebExchange exchange) {
		UUID id = EventReading.id(date, exchange);
		return this.events.of(region, slug, exchange).flatMap((read) -> {
			OccurrenceView found = read.find(id).orElseThrow(() -> EventReading.nothing(exchange));
			return DateWords.canSignUp(found.places(), found.status())
					? show(HttpStatus.OK, read, found, SignUpForm.empty(), new FormFaults(read.words()), null, exchange)
					: Mono.just(PrivatePages.to(read.languages().href(read.path()) + "#date-" + id));
		});
	}

	@PostMapping(path = PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	Mono<ResponseEntity<byte[]>> signUp(@PathVariable String region, @PathVariable String slug,
			@PathVariable String date, ServerWebExchange exchange) {
		this.limit.check(exchange.getRequest());
		UUID id = EventReading.id(date, exchange);
		return this.events.of(region, slug, exchange)
			.flatMap((read) -> exchange.getFormData()
				.flatMap((sent) -> signUp(read, read.find(id).orElseThrow(() -> EventReading.nothing(exchange)),
						SignUpForm.of(sent), exchange)));
	}

	private Mono<ResponseEntity<byte[]>> signUp(Read read, OccurrenceView date, SignUpForm form,
			ServerWebExchange exchange) {
		if (!form.website().isEmpty()) {
			// the machine is told nothing of it
			return Mono.just(PrivatePages.to(read.languages().href(read.path())));
		}
		FormFaults faults = new FormFaults(read.words());
		var application = form.read(date, read.words().language(), Arrivals.source(exchange), faults);
		if (!faults.isEmpty()) {
			return show(HttpStatus.BAD_REQUEST, read, date, form, faults, null, exchange);
		}
		return this.signUps.signUp(date.id(), application, form.key())
			.flatMap((seen) -> form.remind() ? reminded(read, seen, exchange) : Mono.just(seen))
			.switchIfEmpty(Mono.error(() -> EventReading.nothing(exchange)))
			.map((seen) -> PrivatePages.to(read.languages().href(EventPaths.myPlace(this.signUps.token(seen)))))
			.onErrorResume(ProblemException.class, (refused) -> {
				Problem problem = ProblemWords.of(refused, exchange.getRequest());
				faults.add(problem);
				return show(HttpStatus.valueOf(problem.status()), read, date, form.withNewKey(), faults,
						faults.isEmpty() ? problem.detail() : null, exchange);
			});
	}

	/** Names the browser afterwards, so that the same form sent twice is one sign-up. */
	private Mono<Seen> reminded(Read read, Seen seen, ServerWebExchange exchange) {
		return this.browsers
			.of(exchange, MessagesReader.spoken(read.asked(), read.words(), exchange),
					read.view().region().profile().zone())
			.flatMap((browser) -> this.signUps.change(seen, this.signUps.application(seen).toldOn(browser.id())));
	}

	private Mono<ResponseEntity<byte[]>> show(HttpStatus status, Read read, OccurrenceView date, SignUpForm form,
			FormFaults faults, @Nullable String problem, ServerWebExchange exchange) {
		Wording words = read.words();
		String path = read.path() + "/" + date.id() + "/sign-up";
		String source = Arrivals.source(exchange);
		String to = Arrivals.with(source, read.languages().href(path));
		Frame frame = Frame
			.of(read.view(), read.languages(), words.phrase(words.say("reader.sign-up"), words.language()),
					words.say("reader.sign-up.no-account"),
					new Frame.Link(words.say("reader.event.back"), read.languages().href(read.path())), path)
			.from(source);
		int days = read.view().region(read.event().region()).profile().policies().signups().eraseDays();
		SignUpPage page = new SignUpPage(frame, read.summary(read.languages(), date), faults.byField(), problem,
				"full".equals(date.places().state()), to, form.key(), date.places().maxParty(),
				!read.event().children().equals("not"), form.party(), form.children(), form.languages(date, words),
				SignUpForm.LONGEST_NEEDS, form.needs(), form.email(), form.remind(),
				words.say("reader.sign-up.erased", "days", days));
		return this.pages.show(status, "sign-up", words, page);
	}

}
