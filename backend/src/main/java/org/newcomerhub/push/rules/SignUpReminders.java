package org.newcomerhub.push.rules;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.newcomerhub.attendance.SignedUpDevices;
import org.newcomerhub.attendance.SignedUpDevices.SignedUpDevice;
import org.newcomerhub.attendance.model.Seat;
import org.newcomerhub.event.Occurrences;
import org.newcomerhub.event.model.Occurrence;
import org.newcomerhub.jobs.Claim;
import org.newcomerhub.jobs.JobHandler;
import org.newcomerhub.jobs.Jobs;
import org.newcomerhub.push.model.Reach;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Reminds those who have a place of a date before it begins. A date that moves is
 * reminded of by its new time; who signs up later than the reminder gets none.
 */
@Component
class SignUpReminders implements JobHandler {

	static final String KIND = "push-reminder";

	private static final String OCCURRENCE = "occurrence";

	private static final String START = "start";

	private final Jobs jobs;

	private final Occurrences occurrences;

	private final SignedUpDevices devices;

	private final DateMessages dates;

	private final RulesProperties properties;

	private final Clock clock;

	SignUpReminders(Jobs jobs, Occurrences occurrences, SignedUpDevices devices, DateMessages dates,
			RulesProperties properties, Clock clock) {
		this.jobs = jobs;
		this.occurrences = occurrences;
		this.devices = devices;
		this.dates = dates;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * Sees to it that those who have a place then are reminded, unless the time for it is
	 * past.
	 */
	Mono<Void> ensure(Occurrence occurrence) {
		return Mono.defer(() -> {
			Instant due = occurrence.start().minus(this.properties.reminder());
			boolean late = !this.clock.instant().isBefore(due);
			return (late || occurrence.cancelled()) ? Mono.empty() : this.jobs.submit(KIND, once(occurrence), due,
					Map.of(OCCURRENCE, occurrence.id().toString(), START, occurrence.start().toString()));
		});
	}

	/** By its time too: one that moves is another to be reminded of. */
	private static String once(Occurrence occurrence) {
		return occurrence.id() + "/" + occurrence.start();
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public Mono<Void> run(Claim claim) {
		UUID id = UUID.fromString((String) claim.job().payload().get(OCCURRENCE));
		Instant start = Instant.parse((String) claim.job().payload().get(START));
		return this.occurrences.find(id)
			.flatMap((occurrence) -> occurrence.start().equals(start) ? remind(occurrence) : ensure(occurrence));
	}

	private Mono<Void> remind(Occurrence occurrence) {
		if (occurrence.cancelled() || !this.clock.instant().isBefore(occurrence.start())) {
			return Mono.empty();
		}
		return this.devices.of(occurrence.id())
			.filter((device) -> device.state() == Seat.State.CONFIRMED)
			.map(SignedUpDevice::signUp)
			.collectList()
			.filter((reached) -> !reached.isEmpty())
			.flatMap((reached) -> this.dates.say(occurrence, new Reach.SignedUp(occurrence.id(), reached),
					new DateMessages.News("reminder", once(occurrence), "push.reminder", occurrence.start(), null,
							occurrence.end())));
	}

}
