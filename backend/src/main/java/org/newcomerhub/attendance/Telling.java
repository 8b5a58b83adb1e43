package org.newcomerhub.attendance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.attendance.model.Attendance;
import org.newcomerhub.attendance.model.Planned;
import org.newcomerhub.attendance.model.Seat;
import org.newcomerhub.attendance.store.Attendances;
import org.newcomerhub.attendance.store.SignedUps;
import org.newcomerhub.interpreter.InterpretingListener;
import org.newcomerhub.interpreter.InterpretingLost;
import org.newcomerhub.mongo.FollowUp;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tells those who signed up what concerns them; as often as it is asked to, for a mail
 * that waits is not queued twice.
 */
@Component
class Telling implements InterpretingListener {

	private final Plans plans;

	private final Attendances attendances;

	private final SignedUps signedUps;

	private final SignUpMails mails;

	private final Listeners listeners;

	Telling(Plans plans, Attendances attendances, SignedUps signedUps, SignUpMails mails, Listeners listeners) {
		this.plans = plans;
		this.attendances = attendances;
		this.signedUps = signedUps;
		this.mails = mails;
		this.listeners = listeners;
	}

	/** Confirms a sign-up, or says that it waits. */
	Mono<Void> confirm(String id) {
		return this.signedUps.find(id).flatMap((signedUp) -> with(signedUp.occurrence(), (planned, attendance) -> {
			Seat seat = attendance.seats().get(id);
			boolean has = seat != null && seat.state() == Seat.State.CONFIRMED;
			return (seat == null) ? Mono.empty()
					: this.mails.send("signup/" + id + "/confirmation", new SignUps.Seen(planned, attendance, signedUp),
							has ? "signup.mail.confirmed" : "signup.mail.waiting", null);
		}));
	}

	/** What is said of an occurrence by its plan and its attendance. */
	private interface Saying {

		Mono<Void> of(Planned planned, Attendance attendance);

	}

	private Mono<Void> with(UUID occurrence, Saying saying) {
		return Mono.zip(this.plans.of(occurrence), this.attendances.find(occurrence))
			.flatMap((found) -> saying.of(found.getT1(), found.getT2()));
	}

	/** Tells some people of one thing, and those who listen. */
	Mono<Void> tell(AttendanceNews news, String message) {
		return with(news.occurrence(),
				(planned, attendance) -> tell(planned, attendance, news.signUps(), message, news.id(), news.language()))
			.then(Mono.defer(() -> this.listeners.told(news)));
	}

	private Mono<Void> tell(Planned planned, Attendance attendance, List<String> ids, String message, String once,
			@Nullable String interpreted) {
		return Flux.fromIterable(ids)
			.filter(attendance.seats()::containsKey)
			.buffer(100)
			.concatMap((some) -> this.signedUps.of(some)
				.concatMap((signedUp) -> this.mails.send("signup/" + signedUp.id() + "/" + once,
						new SignUps.Seen(planned, attendance, signedUp), message, interpreted)))
			.then();
	}

	/** Exactly those who come, or may, and need that language. */
	@Override
	public Mono<Void> lost(InterpretingLost lost) {
		return Mono.justOrEmpty(occurrence(lost)).flatMap((occurrence) -> with(occurrence, (planned, attendance) -> {
			List<String> concerned = attendance.seats()
				.values()
				.stream()
				.filter((seat) -> !seat.state().isGone() && lost.language().equals(seat.wish().interpreter()))
				.map(Seat::id)
				.toList();
			return concerned.isEmpty() ? Mono.empty() : tell(new AttendanceNews("lost/" + lost.id(), occurrence,
					AttendanceNews.Kind.INTERPRETER_LOST, concerned, lost.language()), "push.interpreter-lost");
		}));
	}

	/** Empty when the occasion is none of an event: nobody signs up for it. */
	private static Optional<UUID> occurrence(InterpretingLost lost) {
		try {
			return Optional.of(UUID.fromString(lost.occasion()));
		}
		catch (IllegalArgumentException another) {
			return Optional.empty();
		}
	}

	/** A new sign-up is confirmed. */
	@Component
	static class Confirmation implements FollowUp {

		private final ObjectProvider<Telling> telling;

		Confirmation(ObjectProvider<Telling> telling) {
			this.telling = telling;
		}

		@Override
		public String name() {
			return SignUpMails.CONFIRMATION;
		}

		@Override
		public Mono<Void> perform(String document, String step, Document details) {
			return Mono.defer(() -> this.telling.getObject().confirm(document.substring(document.indexOf('/') + 1)));
		}

	}

	/** What has changed for some is told them. */
	@Component
	static class Changes implements FollowUp {

		private final ObjectProvider<Telling> telling;

		Changes(ObjectProvider<Telling> telling) {
			this.telling = telling;
		}

		@Override
		public String name() {
			return SignUpMails.NEWS;
		}

		@Override
		public Mono<Void> perform(String document, String step, Document details) {
			UUID occurrence = UUID.fromString(document.substring(document.indexOf('/') + 1));
			return Flux.fromArray(News.Kind.values())
				.filter((kind) -> details.containsKey(kind.code()))
				.concatMap((kind) -> this.telling.getObject()
					.tell(new AttendanceNews(kind.code() + "/" + step, occurrence, kind.told(),
							details.getList(kind.code(), String.class), null), message(kind)))
				.then();
		}

		private static String message(News.Kind kind) {
			return switch (kind) {
				case OFFERED -> "push.waitlist-place";
				case LAPSED -> "signup.mail.lapsed";
				case CANCELLED -> "push.event-cancelled";
				case MOVED -> "push.event-changed";
			};
		}

	}

}
