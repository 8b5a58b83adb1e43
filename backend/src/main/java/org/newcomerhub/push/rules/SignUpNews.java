package org.newcomerhub.push.rules;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.newcomerhub.attendance.AttendanceListener;
import org.newcomerhub.attendance.AttendanceNews;
import org.newcomerhub.attendance.SignedUpDevices;
import org.newcomerhub.attendance.SignedUpDevices.SignedUpDevice;
import org.newcomerhub.event.Occurrences;
import org.newcomerhub.event.model.Occurrence;
import org.newcomerhub.push.model.Reach;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Tells those who signed up with a device that a date has changed or is cancelled, that
 * there is a place for them, or that nobody interprets their language.
 */
@Component
class SignUpNews implements AttendanceListener {

	private final Occurrences occurrences;

	private final SignedUpDevices devices;

	private final DateMessages dates;

	private final SignUpReminders reminders;

	SignUpNews(Occurrences occurrences, SignedUpDevices devices, DateMessages dates, SignUpReminders reminders) {
		this.occurrences = occurrences;
		this.devices = devices;
		this.dates = dates;
		this.reminders = reminders;
	}

	@Override
	public Mono<Void> signedUp(UUID occurrence) {
		return this.occurrences.find(occurrence).flatMap(this.reminders::ensure);
	}

	@Override
	public Mono<Void> told(AttendanceNews news) {
		return this.occurrences.find(news.occurrence()).flatMap((occurrence) -> switch (news.kind()) {
			case OFFERED -> offered(occurrence, news);
			case MOVED ->
				this.reminders.ensure(occurrence).then(say(occurrence, news, "event-changed", "push.event-changed"));
			case CANCELLED -> say(occurrence, news, "event-cancelled", "push.event-cancelled");
			case INTERPRETER_LOST -> say(occurrence, news, "interpreter-lost", "push.interpreter-lost");
			// who let an offer pass gets no more messages about it on a phone
			case LAPSED -> Mono.empty();
		});
	}

	private Mono<Void> say(Occurrence occurrence, AttendanceNews news, String rule, String message) {
		return say(occurrence, news,
				new DateMessages.News(rule, news.id(), message, null, news.language(), occurrence.end()));
	}

	/** Of no use once the places are held no longer. */
	private Mono<Void> offered(Occurrence occurrence, AttendanceNews news) {
		return this.devices.heldUntil(occurrence.id(), news.signUps())
			.flatMap((until) -> say(occurrence, news,
					new DateMessages.News("waitlist-place", news.id(), "push.waitlist-place", until, null, until)));
	}

	private Mono<Void> say(Occurrence occurrence, AttendanceNews news, DateMessages.News said) {
		Set<String> concerned = Set.copyOf(news.signUps());
		return this.devices.of(occurrence.id())
			.map(SignedUpDevice::signUp)
			.filter(concerned::contains)
			.collectList()
			.filter((reached) -> !reached.isEmpty())
			.flatMap((reached) -> this.dates.say(occurrence, new Reach.SignedUp(occurrence.id(), List.copyOf(reached)),
					said));
	}

}
