package org.newcomerhub.worklist;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.feedback.Recipients;
import org.newcomerhub.feedback.store.Digests;
import org.newcomerhub.jobs.Claim;
import org.newcomerhub.jobs.JobHandler;
import org.newcomerhub.jobs.Jobs;
import org.newcomerhub.published.model.RegionSnapshot;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.published.model.Snapshots;
import org.newcomerhub.published.store.Published;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Reminds owners, once for each item and date, that a review is near or past. One job
 * looks through all regions each day and leaves one for each of them.
 */
@Component
class ReviewReminders implements JobHandler {

	static final String KIND = "review-reminders";

	private static final String PLAN = "plan";

	private static final LocalTime AT = LocalTime.of(5, 15);

	private final Published published;

	private final PublishedWork work;

	private final Reminders reminders;

	private final Recipients recipients;

	private final Digests digests;

	private final ReminderMail mail;

	private final ObjectProvider<Jobs> jobs;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReviewReminders(Published published, PublishedWork work, Reminders reminders, Recipients recipients,
			Digests digests, ReminderMail mail, ObjectProvider<Jobs> jobs, ApplicationEventPublisher events,
			Clock clock) {
		this.published = published;
		this.work = work;
		this.reminders = reminders;
		this.recipients = recipients;
		this.digests = digests;
		this.mail = mail;
		this.jobs = jobs;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public String always() {
		return PLAN;
	}

	@Override
	public @Nullable Instant next(Claim claim) {
		if (!claim.job().key().equals(PLAN)) {
			return null;
		}
		Instant now = this.clock.instant();
		Instant next = LocalDate.ofInstant(now, ZoneOffset.UTC).atTime(AT).toInstant(ZoneOffset.UTC);
		return next.isAfter(now) ? next : next.plus(Duration.ofDays(1));
	}

	@Override
	public Mono<Void> run(Claim claim) {
		if (!this.published.isLoaded()) {
			return Mono.error(new IllegalStateException("What is published is not loaded yet"));
		}
		String region = (String) claim.job().payload().get("region");
		return (region == null) ? plan() : remind(region, claim.job().due());
	}

	private Mono<Void> plan() {
		Instant now = this.clock.instant();
		LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
		return Flux.fromIterable(this.published.current().regions())
			.concatMap((region) -> this.jobs.getObject()
				.submit(KIND, region.id() + "/" + day, now, Map.of("region", region.id())))
			.then();
	}

	/** What is told is told as of the job's time, also when it is tried again. */
	private Mono<Void> remind(String region, Instant at) {
		return this.reminders.without(reviews(region, at))
			.flatMap((found) -> found.isEmpty() ? Mono.empty()
					: this.recipients.round()
						.flatMap((round) -> byRecipient(round, found))
						.flatMap((lists) -> tell(region, LocalDate.ofInstant(at, ZoneOffset.UTC), lists))
						.then(remember(found)));
	}

	private List<Work> reviews(String region, Instant at) {
		Snapshots snapshots = this.published.current();
		RegionSnapshot own = snapshots.own(region);
		RegionView view = snapshots.view(region).orElse(null);
		return (own == null || view == null) ? List.of()
				: own.items()
					.stream()
					.map((item) -> this.work.review(item, view, at))
					.flatMap(Optional::stream)
					.sorted((one, other) -> one.key().compareTo(other.key()))
					.toList();
	}

	private static Mono<Map<UUID, ReminderMail.Listed>> byRecipient(Recipients.Round round, List<Work> found) {
		Map<UUID, ReminderMail.Listed> lists = new HashMap<>();
		return Flux.fromIterable(found)
			.concatMap(
					(work) -> round.of(work.answerable())
						.doOnNext((told) -> told.forEach((who) -> lists
							.computeIfAbsent(who.staff().account(), (account) -> new ReminderMail.Listed(who))
							.work()
							.add(work))))
			.then(Mono.just(lists));
	}

	private Mono<Void> tell(String region, LocalDate day, Map<UUID, ReminderMail.Listed> lists) {
		return Flux.fromIterable(lists.entrySet())
			.concatMap((list) -> this.digests.tell(ReminderMail.NAME + "/" + list.getKey() + "/" + region + "/" + day,
					day, ReminderMail.NAME, this.mail.details(list.getValue(), region)))
			.then();
	}

	/** The event first: should this node die in between, it comes again. */
	private Mono<Void> remember(List<Work> found) {
		return Flux.fromIterable(found)
			.concatMap((work) -> Mono.fromRunnable(() -> this.events.publishEvent(event(work)))
				.then(this.reminders.remember(work)))
			.then();
	}

	private static ReviewDue event(Work work) {
		return new ReviewDue(work.item(), work.region(), work.kind(), work.slug(), Objects.requireNonNull(work.due()),
				work.state() == WorkState.EXPIRED);
	}

}
