package org.newcomerhub.attendance;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.attendance.model.Application;
import org.newcomerhub.attendance.model.Attendance;
import org.newcomerhub.attendance.model.Planned;
import org.newcomerhub.attendance.model.Seat;
import org.newcomerhub.attendance.model.SignedUp;
import org.newcomerhub.attendance.store.Attendances;
import org.newcomerhub.attendance.store.SignedUps;
import org.newcomerhub.mongo.Encryption;
import org.newcomerhub.mongo.SealedLinks;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemType;
import org.newcomerhub.web.Secrets;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Signs people up, without an account. The place is taken first, then the sign-up is
 * kept: a crash between the two leaves a place that a repeat completes, and that is given
 * back when none comes.
 */
@Component
public class SignUps {

	/** What the links in mails are sealed for. */
	static final String LINK = "signup";

	/** How long these hold after the date. */
	private static final Duration LINK_HOLDS = Duration.ofDays(1);

	/** How long a place waits for its sign-up. */
	static final Duration UNFINISHED = Duration.ofMinutes(10);

	/** Nothing is kept so near the end of that time, for clocks differ. */
	private static final Duration MARGIN = Duration.ofMinutes(1);

	private static final SecureRandom RANDOM = new SecureRandom();

	private final Plans plans;

	private final Attendances attendances;

	private final SignedUps signedUps;

	private final Encryption encryption;

	private final SealedLinks links;

	private final Clock clock;

	SignUps(Plans plans, Attendances attendances, SignedUps signedUps, Encryption encryption, SealedLinks links,
			Clock clock) {
		this.plans = plans;
		this.attendances = attendances;
		this.signedUps = signedUps;
		this.encryption = encryption;
		this.links = links;
		this.clock = clock;
	}

	/**
	 * A sign-up as the one who made it sees it.
	 *
	 * @param planned the date
	 * @param attendance how it stands there
	 * @param signedUp what else it holds
	 */
	public record Seen(Planned planned, Attendance attendance, SignedUp signedUp) {

		/** Its places; null when what was unfinished was given back. */
		public @Nullable Seat seat() {
			return this.attendance.seats().get(this.signedUp.id());
		}

	}

	/**
	 * Signs somebody up. With a key, a repeat gets the first answer.
	 * @param key of the request; null: it is a new one in any case
	 * @return empty when there never was such an occurrence
	 * @throws ProblemException (as an error signal) when they cannot have a place
	 */
	public Mono<Seen> signUp(UUID occurrence, Application application, @Nullable String key) {
		String unique = (key != null) ? key : Secrets.random();
		String id = Secrets.hash("signup\n" + occurrence + "\n" + unique).substring(0, 32);
		String print = Secrets
			.hash(unique + "\n" + application.wish() + "\n" + application.needs() + "\n" + application.email() + "\n"
					+ application.language()
					+ ((application.installation() != null) ? "\n" + application.installation() : ""))
			.substring(0, 16);
		return this.plans.of(occurrence)
			.flatMap((planned) -> this.signedUps.find(id)
				.flatMap((found) -> repeated(planned, found, print))
				.switchIfEmpty(Mono.defer(() -> signUp(planned, application, id, print))));
	}

	private Mono<Seen> repeated(Planned planned, SignedUp found, String print) {
		return this.attendances.find(found.occurrence()).map((attendance) -> {
			Seat seat = attendance.seats().get(found.id());
			if (seat == null || !seat.print().equals(print)) {
				throw ProblemException.of(SignUpProblems.KEY_REUSED, Map.of());
			}
			return new Seen(planned, attendance, found);
		});
	}

	private Mono<Seen> signUp(Planned planned, Application application, String id, String print) {
		return Mono.defer(() -> {
			Instant now = this.clock.instant();
			Instant until = now.plus(UNFINISHED);
			SignUpProblems.check(planned, application.wish().party(), now);
			LocalDate day = LocalDate.ofInstant(now, planned.zone());
			return this.attendances
				.change(planned.opened(), (before) -> take(before, id, print, application.wish(), day, until))
				// what the event said may have changed before there was anything to
				// change
				.delayUntil(
						(changed) -> (changed.before().version() > 0) ? Mono.empty() : sync(planned.occurrence().id()))
				.flatMap((changed) -> keep(planned, changed.after(), application, id, until));
		});
	}

	private static Attendance take(Attendance before, String id, String print, Seat.Wish wish, LocalDate day,
			Instant until) {
		Seat seat = before.seats().get(id);
		if (seat != null && !seat.print().equals(print)) {
			throw ProblemException.of(SignUpProblems.KEY_REUSED, Map.of());
		}
		if (seat != null) {
			return before.hold(id, until);
		}
		if (!before.canTake(wish.party()) || before.seats().size() >= Attendance.MOST_SEATS) {
			throw SignUpProblems.noPlaces(before);
		}
		return before.take(id, print, wish, day, until);
	}

	/** Not any more when the place may be given back meanwhile. */
	private Mono<Seen> keep(Planned planned, Attendance attendance, Application application, String id, Instant until) {
		if (this.clock.instant().isAfter(until.minus(MARGIN))) {
			return Mono.error(new IllegalStateException("The place was taken too long ago to be kept"));
		}
		return Mono.fromCallable(() -> made(planned, application, id))
			.flatMap((made) -> this.signedUps.insert(made, following(made)))
			.retryWhen(Retry.max(5).filter(DuplicateKeyException.class::isInstance))
			.delayUntil((kept) -> following(kept).isEmpty() ? Mono.empty() : this.signedUps.finish(id))
			.map((kept) -> new Seen(planned, attendance, kept));
	}

	private static List<String> following(SignedUp made) {
		List<String> following = new ArrayList<>();
		if (made.email() != null) {
			following.add(SignUpMails.CONFIRMATION);
		}
		if (made.installation() != null) {
			following.add(Listeners.Kept.NAME);
		}
		return following;
	}

	private SignedUp made(Planned planned, Application application, String id) {
		String secret = Secrets.random();
		return new SignedUp(id, planned.occurrence().id(), planned.occurrence().region(), Secrets.hash(secret),
				seal("secret", id, secret), DoorCode.random(RANDOM), application.language(),
				(application.email() != null) ? seal("email", id, application.email()) : null,
				(application.needs() != null) ? seal("needs", id, application.needs()) : null,
				application.installation());
	}

	private String seal(String field, String id, String words) {
		return this.encryption.seal(words, SignedUp.context(field, id));
	}

	/** The secret that its owner keeps. */
	public String secret(SignedUp signedUp) {
		return this.encryption.open(signedUp.secret(), SignedUp.context("secret", signedUp.id()));
	}

	/** What they need to take part; null: nothing was said. */
	public @Nullable String needs(SignedUp signedUp) {
		String sealed = signedUp.needs();
		return (sealed != null) ? this.encryption.open(sealed, SignedUp.context("needs", signedUp.id())) : null;
	}

	/** What a sign-up asks for now. */
	public Application application(Seen seen) {
		SignedUp signedUp = seen.signedUp();
		String sealed = signedUp.email();
		return new Application(Objects.requireNonNull(seen.seat()).wish(), needs(signedUp),
				(sealed != null) ? this.encryption.open(sealed, SignedUp.context("email", signedUp.id())) : null,
				signedUp.language(), signedUp.installation());
	}

	/**
	 * Returns whose link of a mail this is.
	 * @return the sign-up's id; null when it is forged or has expired
	 */
	public @Nullable String ofLink(String token) {
		return (this.links.open(LINK, token) instanceof SealedLinks.Opened.Valid valid) ? valid.subject() : null;
	}

	/**
	 * Returns the token of a link by which its owner comes back, as mails carry it: it
	 * holds until a day after the date.
	 */
	public String token(Seen seen) {
		return this.links.make(LINK, seen.signedUp().id(), seen.planned().occurrence().end().plus(LINK_HOLDS));
	}

	/**
	 * Finds a sign-up for its owner.
	 * @param bearer its secret, or the token of a link in a mail to them; null: none
	 * @throws ProblemException (as an error signal) 401 {@code wrong-secret} also when
	 * there is none, or it is erased
	 */
	public Mono<Seen> find(String id, @Nullable String bearer) {
		return this.signedUps.find(id)
			.filter((found) -> bearer != null
					&& (Secrets.same(found.secretHash(), Secrets.hash(bearer)) || id.equals(ofLink(bearer))))
			.flatMap((found) -> this.plans.of(found.occurrence())
				.flatMap((planned) -> this.attendances.find(found.occurrence())
					.map((attendance) -> new Seen(planned, attendance, found))))
			.filter((seen) -> seen.seat() != null)
			.switchIfEmpty(Mono.error(() -> ProblemException.of(ProblemType.WRONG_SECRET, Map.of())));
	}

	/**
	 * Changes what is asked for.
	 * @throws ProblemException (as an error signal) when there is no room for it; then
	 * all stays as it was
	 */
	public Mono<Seen> change(Seen seen, Application wanted) {
		SignedUp old = seen.signedUp();
		String id = old.id();
		return Mono.defer(() -> {
			SignUpProblems.check(seen.planned(), wanted.wish().party(), this.clock.instant());
			return step(seen, (before) -> {
				Seat seat = here(before, id);
				int more = wanted.wish().party() - seat.wish().party();
				if (seat.takesPlaces() && more > 0 && more > before.free()) {
					throw SignUpProblems.noPlaces(before);
				}
				return before.ask(id, wanted.wish());
			});
		}).flatMap((changed) -> {
			SignedUp now = new SignedUp(id, old.occurrence(), old.region(), old.secretHash(), old.secret(), old.door(),
					wanted.language(), (wanted.email() != null) ? seal("email", id, wanted.email()) : null,
					(wanted.needs() != null) ? seal("needs", id, wanted.needs()) : null, wanted.installation());
			boolean told = now.installation() != null && !now.installation().equals(old.installation());
			return this.signedUps.change(now, told ? List.of(Listeners.Kept.NAME) : List.of())
				.then(told ? this.signedUps.finish(id) : Mono.empty())
				.thenReturn(new Seen(seen.planned(), changed.attendance(), now));
		});
	}

	/**
	 * Takes the places that are offered; nothing happens when they are theirs already.
	 */
	public Mono<Seen> accept(Seen seen) {
		return step(seen, (before) -> {
			Seat seat = here(before, seen.signedUp().id());
			// the offer may have ended before anybody noted it
			boolean over = seat.state() == Seat.State.OFFERED
					&& !this.clock.instant().isBefore(Objects.requireNonNullElse(seat.until(), Instant.MAX));
			if (over || seat.state() == Seat.State.WAITING) {
				throw SignUpProblems.gone();
			}
			return before.accept(seat.id());
		});
	}

	/** Gives up; what is personal is erased. */
	public Mono<Void> cancel(Seen seen) {
		SignedUp old = seen.signedUp();
		SignedUp bare = new SignedUp(old.id(), old.occurrence(), old.region(), old.secretHash(), old.secret(),
				old.door(), old.language(), null, null, null);
		return step(seen, (before) -> before.cancel(old.id())).then(this.signedUps.change(bare, List.of()));
	}

	/** Their seat, unless they have given up or were given up. */
	private static Seat here(Attendance attendance, String id) {
		Seat seat = attendance.seats().get(id);
		if (seat == null || seat.state().isGone()) {
			throw SignUpProblems.gone();
		}
		return seat;
	}

	private Mono<Seen> step(Seen seen, UnaryOperator<Attendance> step) {
		return this.attendances.change(seen.planned().opened(), step)
			.map((changed) -> new Seen(seen.planned(), changed.after(), seen.signedUp()));
	}

	/** Brings an attendance, if there is one, to what its event says now. */
	Mono<Void> sync(UUID occurrence) {
		return this.attendances.find(occurrence)
			.flatMap((found) -> this.plans.of(occurrence))
			.flatMap((planned) -> this.attendances.change(planned.opened(), (before) -> before.under(planned.terms())))
			.then();
	}

}
