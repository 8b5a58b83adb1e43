package org.newcomerhub.content;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.audit.AuditNote;
import org.newcomerhub.audit.AuditTrail;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.store.Items;
import org.newcomerhub.feed.Consequences;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Changes items, one conditional update each: decided on the item as it is, decided anew
 * when somebody else was faster.
 */
@Component
class Changes {

	static final Retry ON_CONFLICT = Retry.max(50).filter(OptimisticLockingFailureException.class::isInstance);

	private final Items items;

	private final Map<String, Set<String>> followUps;

	private final Clock clock;

	Changes(Items items, ObjectProvider<Kind> kinds, Clock clock) {
		this.items = items;
		this.followUps = kinds.stream().collect(Collectors.toMap(Kind::name, Kind::followUps));
		this.clock = clock;
	}

	/** What to do with an item. */
	interface Decision {

		/**
		 * Decides.
		 * @return the change; empty when there is nothing to change
		 * @throws RefusedException (as an error signal) when it cannot be done
		 */
		Mono<Step> on(Item item);

	}

	/**
	 * Changes an item and does what follows.
	 * @param id the item
	 * @param actor the account's id, or {@code import}
	 * @param note why
	 * @param decision asked again after a conflict
	 * @throws RefusedException (as an error signal) {@code item-unknown}, or what the
	 * decision refuses
	 */
	Mono<Changed> make(UUID id, String actor, @Nullable String note, Decision decision) {
		return find(id).flatMap((item) -> decision.on(item)
			.flatMap((step) -> change(item, step, actor, note))
			// whoever made it so may have crashed before announcing it
			.defaultIfEmpty(item))
			.retryWhen(ON_CONFLICT)
			.flatMap((item) -> this.items.finish(id).map((number) -> new Changed(item, number)));
	}

	/**
	 * Finds an item.
	 * @throws RefusedException (as an error signal) {@code item-unknown}
	 */
	Mono<Item> find(UUID id) {
		return this.items.find(id)
			.switchIfEmpty(Mono.error(() -> RefusedException.of("item-unknown", Map.of("item", id.toString()))));
	}

	private Mono<Item> change(Item item, Step step, String actor, @Nullable String note) {
		Instant now = this.clock.instant();
		Item next = step.seen() ? step.next().seenAt(Objects.requireNonNullElse(step.seenAt(), now)) : step.next();
		Consequences consequences = consequences(item, step, actor, note, now);
		for (String followUp : step.seen() ? this.followUps.getOrDefault(item.kind(), Set.of()) : Set.<String>of()) {
			consequences = consequences.with(followUp, seenBefore(step));
		}
		return this.items.change(item, next, consequences);
	}

	/** Of each part that moved the revision that readers saw, where they saw one. */
	private static Document seenBefore(Step step) {
		Document seen = new Document();
		step.moved().forEach((part, movement) -> {
			if (movement.from() != null) {
				seen.append(part, movement.from());
			}
		});
		return seen;
	}

	/** What follows: an entry in the audit, and in the feed where readers see it. */
	static Consequences consequences(Item item, Step step, String actor, @Nullable String note, Instant now) {
		AuditNote audit = new AuditNote((step.actor() != null) ? step.actor() : actor, step.action(), now,
				item.region(), step.moved(), note);
		Consequences consequences = (step.seen() ? Consequences.forReaders() : Consequences.quiet())
			.with(AuditTrail.NAME, audit.document());
		for (Map.Entry<String, Document> followUp : step.followUps().entrySet()) {
			consequences = consequences.with(followUp.getKey(), followUp.getValue());
		}
		return consequences;
	}

}
