package org.newcomerhub.content;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Permission;
import org.newcomerhub.account.Staff;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Schedule;
import org.newcomerhub.jobs.Claim;
import org.newcomerhub.jobs.JobHandler;
import org.newcomerhub.jobs.Jobs;
import org.newcomerhub.mongo.FollowUp;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Publications to come. A schedule lies in the item, and its job follows from that; it
 * runs in one update that publishes and removes it, so that it runs once whatever node
 * does it. One that was overtaken, or that cannot run, stays as blocked.
 */
@Component
public class Schedules {

	/** The kind of its jobs, and the name under which a change remembers one. */
	static final String KIND = "publish";

	private final ItemAccess access;

	private final Changes changes;

	private final Publishing publishing;

	private final Clock clock;

	Schedules(ItemAccess access, Changes changes, Publishing publishing, Clock clock) {
		this.access = access;
		this.changes = changes;
		this.publishing = publishing;
		this.clock = clock;
	}

	/**
	 * Publishes approved revisions at a time.
	 * @param at in the future
	 * @throws RefusedException (as an error signal) {@code schedule-past}, or what
	 * {@link Publishing} would refuse at that time as far as it can be told now
	 */
	public Mono<Changed> schedule(Staff staff, UUID id, Map<String, Integer> parts, Instant at, @Nullable String note) {
		if (!at.isAfter(this.clock.instant())) {
			return Mono.error(RefusedException.of("schedule-past", Map.of("at", at.toString())));
		}
		UUID schedule = UUID.randomUUID();
		return this.access.require(staff, Permission.PUBLISH, id)
			.then(this.changes.make(id, staff.actor(), note,
					(item) -> this.publishing.decide(item, parts, at).then(Mono.fromCallable(() -> {
						List<Schedule> all = new ArrayList<>(item.schedules());
						all.add(new Schedule(schedule, parts, at, found(item, parts), staff.actor(), note, null));
						return Step.of(item.withSchedules(all), "schedule", false)
							.following(KIND, new Document("schedule", schedule.toString()).append("at", at.toString()));
					}))));
	}

	private static Map<String, Integer> found(Item item, Map<String, Integer> parts) {
		Map<String, Integer> found = new HashMap<>(item.published());
		found.keySet().retainAll(parts.keySet());
		return found;
	}

	/**
	 * Takes a schedule back, also a blocked one.
	 * @throws RefusedException (as an error signal) {@code item-unknown} or
	 * {@code schedule-unknown}
	 */
	public Mono<Changed> unschedule(Staff staff, UUID id, UUID schedule, @Nullable String note) {
		return this.access.require(staff, Permission.PUBLISH, id)
			.then(this.changes.make(id, staff.actor(), note, (item) -> find(item, schedule)
				.map((found) -> Step.of(without(item, schedule), "unschedule", false))
				.switchIfEmpty(Mono
					.error(() -> RefusedException.of("schedule-unknown", Map.of("schedule", schedule.toString()))))));
	}

	/** Runs a schedule if it still waits. */
	Mono<Changed> run(UUID id, UUID schedule) {
		return this.changes.make(id, "hub", null,
				(item) -> find(item, schedule).filter((found) -> found.blocked() == null)
					.flatMap((found) -> found.isOvertaken(item) ? Mono.just(block(item, found, "overtaken"))
							: publish(item, found)));
	}

	private Mono<Step> publish(Item item, Schedule schedule) {
		return this.publishing.decide(item, schedule.parts(), this.clock.instant())
			.map((step) -> step.then((next) -> without(next, schedule.id()), schedule.by()))
			.defaultIfEmpty(Step.of(without(item, schedule.id()), "publish", false))
			.onErrorResume(RefusedException.class, (refused) -> Mono.just(block(item, schedule, refused.code())));
	}

	private static Step block(Item item, Schedule schedule, String code) {
		UnaryOperator<Schedule> blocked = (other) -> other.id().equals(schedule.id()) ? other.blocked(code) : other;
		return Step.of(item.withSchedules(item.schedules().stream().map(blocked).toList()), "block", false);
	}

	private static Mono<Schedule> find(Item item, UUID schedule) {
		return Mono.justOrEmpty(item.schedules().stream().filter((one) -> one.id().equals(schedule)).findFirst());
	}

	private static Item without(Item item, UUID schedule) {
		return item.withSchedules(item.schedules().stream().filter((one) -> !one.id().equals(schedule)).toList());
	}

	/** Makes the job of a schedule, after the update that made the schedule. */
	@Component
	static class Submission implements FollowUp {

		private final Jobs jobs;

		Submission(Jobs jobs) {
			this.jobs = jobs;
		}

		@Override
		public String name() {
			return KIND;
		}

		@Override
		public Mono<Void> perform(String document, String step, Document details) {
			String item = document.substring(document.indexOf('/') + 1);
			String schedule = details.getString("schedule");
			return this.jobs.submit(KIND, item + "/" + schedule, Instant.parse(details.getString("at")),
					Map.of("item", item, "schedule", schedule));
		}

	}

	/** Runs schedules that are due. */
	@Component
	static class Runner implements JobHandler {

		private final Schedules schedules;

		Runner(Schedules schedules) {
			this.schedules = schedules;
		}

		@Override
		public String kind() {
			return KIND;
		}

		@Override
		public Mono<Void> run(Claim claim) {
			Map<String, Object> payload = claim.job().payload();
			return this.schedules
				.run(UUID.fromString(String.valueOf(payload.get("item"))),
						UUID.fromString(String.valueOf(payload.get("schedule"))))
				.then();
		}

	}

}
