package org.newcomerhub.push.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.device.Installation;
import org.newcomerhub.device.Installations;
import org.newcomerhub.push.model.HeldBack;
import org.newcomerhub.push.store.Batch;
import org.newcomerhub.push.store.Inbox;
import org.newcomerhub.push.store.Inbox.Entry;
import org.newcomerhub.push.store.Inbox.How;
import org.newcomerhub.push.store.Inboxes;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Decides for some devices and writes into their inboxes what was decided, each inbox
 * only if it is still what it was: two messages at the same moment on two nodes do not
 * take the same place of a week. What was written by a node that died is found in the
 * inbox, and decided the same.
 */
@Component
class Deciding {

	private static final Retry ON_CONFLICT = Retry.max(50).filter(OptimisticLockingFailureException.class::isInstance);

	private final Inboxes inboxes;

	private final Installations installations;

	Deciding(Inboxes inboxes, Installations installations) {
		this.inboxes = inboxes;
		this.installations = installations;
	}

	/**
	 * Decides.
	 * @param devices by index in the batch
	 * @return the decisions by index, all of them kept
	 */
	Mono<Map<Integer, Decision>> decide(Decisions decisions, Batch batch, Map<Integer, Installation> devices) {
		List<UUID> ids = devices.values().stream().map(Installation::id).toList();
		return Mono.defer(() -> this.inboxes.read(ids)).flatMap((inboxes) -> {
			Map<Integer, Decision> decided = new HashMap<>();
			List<Inbox> changed = new ArrayList<>();
			devices.forEach((index, device) -> {
				Inbox inbox = inboxes.getOrDefault(device.id(), Inbox.empty(device.id()));
				Decision decision = decisions.decide(device, inbox, batch.number(), index);
				Inbox after = after(decisions, device, inbox, decision, new Place(batch.number(), index));
				if (!after.equals(inbox)) {
					changed.add(after);
				}
				decided.put(index,
						(decisions.isDigest() && decision instanceof Decision.Keep) ? new Decision.Pass() : decision);
			});
			return write(changed).then(gone(changed)).map((gone) -> {
				decided.keySet().removeIf((index) -> isAmong(gone, devices.get(index)));
				return decided;
			});
		}).retryWhen(ON_CONFLICT);
	}

	private static boolean isAmong(Set<UUID> gone, @Nullable Installation device) {
		return device != null && gone.contains(device.id());
	}

	private Mono<Void> write(List<Inbox> changed) {
		return changed.isEmpty() ? Mono.empty()
				: this.inboxes.write(changed)
					.flatMap((all) -> all ? Mono.empty()
							: Mono.error(new OptimisticLockingFailureException("Inboxes have changed meanwhile")));
	}

	/**
	 * Erases the first entries of those who left just now: their inbox may have been
	 * erased before these were in it.
	 */
	private Mono<Set<UUID>> gone(List<Inbox> changed) {
		Set<UUID> first = new HashSet<>();
		changed.stream().filter((inbox) -> inbox.version() == 0).map(Inbox::installation).forEach(first::add);
		return first.isEmpty() ? Mono.just(Set.of())
				: Mono.defer(() -> this.installations.read(first).map(Installation::id).collectList())
					.flatMap((still) -> {
						first.removeAll(still);
						return this.inboxes.erase(first).thenReturn(first);
					});
	}

	/** Where in a batch. */
	private record Place(int batch, int index) {
	}

	private static Inbox after(Decisions decisions, Installation device, Inbox inbox, Decision decision, Place place) {
		UUID campaign = decisions.campaign().id();
		if (inbox.find(campaign).isPresent()) {
			return inbox;
		}
		return switch (decision) {
			case Decision.Send send ->
				inbox.with(new Entry(campaign, decisions.now(), send.language(), place.batch(), place.index(),
						send.how(), null, null, false), (send.how() == How.DIGEST) ? null : inbox.digestAt());
			case Decision.Keep keep ->
				decisions.isDigest() ? inbox.digestAt(null) : kept(decisions, device, inbox, keep, place);
			// the digest comes when there is a place, if there is something to tell
			case Decision.Pass pass when decisions.isDigest() ->
				inbox.digestAt(inbox.hasGathered() ? decisions.digestAt(device.profile(), inbox) : null);
			default -> inbox;
		};
	}

	private static Inbox kept(Decisions decisions, Installation device, Inbox inbox, Decision.Keep keep, Place place) {
		boolean gathered = keep.reason().equals(HeldBack.BUDGET);
		Entry entry = new Entry(decisions.campaign().id(), decisions.now(), keep.language(), place.batch(),
				place.index(), gathered ? How.GATHERED : How.KEPT, keep.reason(), null, false);
		return inbox.with(entry, (gathered && inbox.digestAt() == null) ? decisions.digestAt(device.profile(), inbox)
				: inbox.digestAt());
	}

}
