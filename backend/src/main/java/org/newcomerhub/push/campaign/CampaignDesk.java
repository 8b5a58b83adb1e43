package org.newcomerhub.push.campaign;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.audit.AuditEntry;
import org.newcomerhub.audit.AuditNote;
import org.newcomerhub.audit.AuditTrail;
import org.newcomerhub.audit.Movement;
import org.newcomerhub.feed.Consequences;
import org.newcomerhub.push.model.Campaign;
import org.newcomerhub.push.model.Campaign.State;
import org.newcomerhub.push.model.CampaignText;
import org.newcomerhub.push.model.Wording;
import org.newcomerhub.push.store.Campaigns;
import org.newcomerhub.region.Regions;
import org.newcomerhub.web.Fault;
import org.newcomerhub.web.ProblemException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * The steps of a campaign, from the draft to its sending. Each is one change of its
 * document, and is in the audit.
 */
@Component
public class CampaignDesk {

	private static final Retry AGAIN = Retry.max(20).filter(OptimisticLockingFailureException.class::isInstance);

	private final Campaigns campaigns;

	private final Regions regions;

	private final AuditTrail audit;

	private final Clock clock;

	CampaignDesk(Campaigns campaigns, Regions regions, AuditTrail audit, Clock clock) {
		this.campaigns = campaigns;
		this.regions = regions;
		this.audit = audit;
		this.clock = clock;
	}

	/** Finds a campaign; empty when there is none. */
	public Mono<Campaign> find(UUID id) {
		return this.campaigns.find(id);
	}

	/**
	 * Adds a draft, once: what was asked for in the same way before is given as it is
	 * now.
	 * @param request a hash of what was asked for
	 * @throws ProblemException (as an error signal) 422 {@code idempotency-key-reused}
	 * when there is one under its id for which something else was asked
	 */
	public Mono<Campaign> add(Campaign draft, String request) {
		return this.campaigns.insert(draft, request, noted(draft, "create-campaign", draft.history().createdBy(), null))
			.onErrorResume(DuplicateKeyException.class, (there) -> repeated(draft.id(), request));
	}

	/**
	 * What was asked for in the same way before, as it is now; empty when there is none.
	 * @throws ProblemException (as an error signal) 422 {@code idempotency-key-reused}
	 * when something else was asked for
	 */
	public Mono<Campaign> repeated(UUID id, String request) {
		return this.campaigns.requested(id, request)
			.flatMap((same) -> same ? find(id) : Mono.error(CampaignProblems::keyReused));
	}

	/**
	 * Changes a draft. What was approved is a draft again.
	 * @param read as it was read
	 * @throws ProblemException (as an error signal) 409 {@code campaign-state} when it is
	 * sent or cancelled; 412 when it has changed since it was read
	 */
	public Mono<Campaign> save(Campaign read, Campaign changed, String actor) {
		requireOpen(read);
		Campaign next = changed.in(State.DRAFT, read.history().changed(actor));
		return once(read, next, "change-campaign", actor);
	}

	/**
	 * Takes a campaign away that was never sent.
	 * @throws ProblemException (as an error signal) 409 {@code campaign-state} when it
	 * was sent; 412 when it has changed since it was read
	 */
	public Mono<Void> remove(Campaign read, String actor) {
		if (read.history().sentAt() != null) {
			throw CampaignProblems.state();
		}
		return this.campaigns.remove(read, noted(read, "delete-campaign", actor, null))
			.onErrorMap(OptimisticLockingFailureException.class, (ex) -> CampaignProblems.overtaken());
	}

	/**
	 * Approves the source's words, and those of some translations as reviewed.
	 * @param read as it was read: nobody approves what they have not seen
	 * @throws ProblemException (as an error signal) 400 when it has no such translation
	 * or that is stale; 409 {@code campaign-state}, {@code campaign-over} or
	 * {@code four-eyes}; 412 when it has changed since it was read
	 */
	public Mono<Campaign> approve(Campaign read, List<String> languages, String actor) {
		requireOpen(read);
		requireTime(read);
		Map<String, CampaignText> texts = reviewed(read, languages, actor);
		return this.regions.find(read.region()).flatMap((region) -> {
			if (region.profile().policies().fourEyes() && read.history().changedBy().equals(actor)) {
				throw CampaignProblems.fourEyes(read.source());
			}
			Campaign next = read.saying(texts).in(State.APPROVED, read.history().approved(actor, now()));
			return once(read, next, "approve-campaign", actor);
		});
	}

	private static Map<String, CampaignText> reviewed(Campaign read, List<String> languages, String actor) {
		Map<String, CampaignText> texts = new TreeMap<>(read.texts());
		List<Fault> faults = new ArrayList<>();
		CampaignText source = texts.get(read.source());
		if (source == null) {
			throw CampaignProblems.fault("/texts/" + read.source(), "value-missing", Map.of());
		}
		String print = Wording.print(source);
		texts.put(read.source(), source.reviewed(actor));
		for (int i = 0; i < languages.size(); i++) {
			CampaignText text = texts.get(languages.get(i));
			if (text == null) {
				faults.add(new Fault("/languages/" + i, "value-unknown", Map.of("value", languages.get(i))));
			}
			else if (!languages.get(i).equals(read.source()) && !print.equals(text.madeFrom())) {
				faults.add(new Fault("/languages/" + i, "translation-stale", Map.of()));
			}
			else {
				texts.put(languages.get(i), text.reviewed(actor));
			}
		}
		if (!faults.isEmpty()) {
			throw ProblemException.invalid(faults);
		}
		return texts;
	}

	/**
	 * Begins to send what was approved, now or at a time. What is being sent or was sent
	 * stays as it is: twice is one sending.
	 * @param at null or past: now
	 * @throws ProblemException (as an error signal) 409 {@code campaign-not-approved},
	 * {@code campaign-state} when it is cancelled, or {@code campaign-over}
	 */
	public Mono<Campaign> send(UUID id, @Nullable Instant at, String actor) {
		return step(id, "send-campaign", actor, (read) -> switch (read.state()) {
			case DRAFT -> throw CampaignProblems.notApproved();
			case CANCELLED -> throw CampaignProblems.state();
			case SENDING, SENT -> read;
			case APPROVED -> {
				Instant begins = latest(now(), at, read.notBefore());
				Instant expires = read.expiresAt();
				if (expires != null && !begins.isBefore(expires)) {
					throw CampaignProblems.over();
				}
				yield read.in(State.SENDING, read.history().sent(actor, begins));
			}
		});
	}

	/**
	 * Stops a campaign, also while it is being sent. What is cancelled stays so.
	 * @throws ProblemException (as an error signal) 409 {@code campaign-state} when it
	 * was sent to its end
	 */
	public Mono<Campaign> cancel(UUID id, String actor) {
		return step(id, "cancel-campaign", actor, (read) -> switch (read.state()) {
			case SENT -> throw CampaignProblems.state();
			case CANCELLED -> read;
			case DRAFT, APPROVED, SENDING -> read.ended(State.CANCELLED, now());
		});
	}

	private interface Step {

		Campaign of(Campaign read);

	}

	private Mono<Campaign> step(UUID id, String action, String actor, Step step) {
		return Mono.defer(() -> find(id)).flatMap((read) -> {
			Campaign next = step.of(read);
			return next.equals(read) ? Mono.just(read)
					: this.campaigns.change(read, next, noted(read, action, actor, next.version() + 1));
		}).retryWhen(AGAIN);
	}

	/**
	 * Notes that somebody did something with a campaign that does not change it.
	 */
	public Mono<Void> note(Campaign campaign, String action, String actor) {
		return this.audit.perform(subject(campaign.id()), UUID.randomUUID().toString(),
				auditNote(campaign, action, actor, null).document());
	}

	/**
	 * What was done with a campaign, the newest first.
	 * @param before the id of the last entry of the page before; null: from the newest on
	 */
	public Flux<AuditEntry> history(UUID id, @Nullable String before, int limit) {
		return this.audit.ofSubject(subject(id), before, limit);
	}

	private static String subject(UUID id) {
		return Campaigns.COLLECTION + "/" + id;
	}

	private Mono<Campaign> once(Campaign read, Campaign next, String action, String actor) {
		return this.campaigns.change(read, next, noted(read, action, actor, read.version() + 1))
			.onErrorMap(OptimisticLockingFailureException.class, (ex) -> CampaignProblems.overtaken());
	}

	private Consequences noted(Campaign campaign, String action, String actor, @Nullable Long next) {
		return Consequences.quiet().with(AuditTrail.NAME, auditNote(campaign, action, actor, next).document());
	}

	/** With the versions between which the campaign has moved. */
	private AuditNote auditNote(Campaign campaign, String action, String actor, @Nullable Long next) {
		Map<String, Movement> moved = (next != null)
				? Map.of("campaign", new Movement((int) campaign.version(), next.intValue())) : Map.of();
		return new AuditNote(actor, action, now(), campaign.region(), moved, null);
	}

	private static void requireOpen(Campaign read) {
		if (read.state() != State.DRAFT && read.state() != State.APPROVED) {
			throw CampaignProblems.state();
		}
	}

	private void requireTime(Campaign read) {
		Instant expires = read.expiresAt();
		if (expires != null && !now().isBefore(expires)) {
			throw CampaignProblems.over();
		}
	}

	private static Instant latest(Instant first, @Nullable Instant... others) {
		Instant latest = first;
		for (Instant other : others) {
			latest = (other != null && other.isAfter(latest)) ? other : latest;
		}
		return latest;
	}

	/** As exact as what is stored and read again. */
	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
