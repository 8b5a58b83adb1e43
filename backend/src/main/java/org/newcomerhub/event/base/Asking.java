package org.newcomerhub.event.base;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.event.model.Occurrence;
import org.newcomerhub.event.model.Timetable;
import org.newcomerhub.mongo.FollowUp;
import org.newcomerhub.schema.Policies;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tells those who book interpreters of the dates that are near enough, and whatever
 * becomes of these dates afterwards.
 */
@Component
class Asking implements FollowUp {

	/** The name under which a change of a timetable remembers it. */
	static final String NAME = "occasions";

	/** The ids of the occurrences to tell of. */
	static final String OCCURRENCES = "occurrences";

	private final ObjectProvider<InterpretingRequests> requests;

	Asking(ObjectProvider<InterpretingRequests> requests) {
		this.requests = requests;
	}

	/** How long before a date interpreters are asked for. */
	static Duration window(Policies policies) {
		return Duration.ofDays(policies.interpreting().requestDays());
	}

	/**
	 * Notes which occurrences are near enough.
	 * @param end up to when they are
	 */
	static List<Occurrence> within(List<Occurrence> occurrences, Instant now, Instant end) {
		return occurrences.stream().map((occurrence) -> {
			boolean near = !occurrence.isOver(now) && occurrence.start().isBefore(end);
			return (near && !occurrence.cancelled()) ? occurrence.whenAsked() : occurrence;
		}).toList();
	}

	/**
	 * Returns the occurrences of which must be told: those that are new there or changed,
	 * and after a change of the event all.
	 */
	static List<String> toTell(@Nullable Timetable before, Timetable next, Instant now) {
		Timetable earlier = (before != null && before.revision() == next.revision()) ? before : null;
		return next.occurrences()
			.stream()
			.filter((occurrence) -> occurrence.asked() && !occurrence.isOver(now))
			.filter((occurrence) -> earlier == null || !earlier.find(occurrence.id()).equals(Optional.of(occurrence)))
			.map((occurrence) -> occurrence.id().toString())
			.toList();
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public Mono<Void> perform(String document, String step, Document details) {
		UUID event = UUID.fromString(document.substring(document.indexOf('/') + 1));
		List<UUID> told = details.getList(OCCURRENCES, String.class).stream().map(UUID::fromString).toList();
		return Mono.defer(() -> this.requests.getObject().tell(event, told));
	}

}
