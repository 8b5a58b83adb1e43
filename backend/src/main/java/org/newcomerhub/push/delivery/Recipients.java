package org.newcomerhub.push.delivery;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.newcomerhub.device.Installation;
import org.newcomerhub.device.Installations;
import org.newcomerhub.push.model.Campaign;
import org.newcomerhub.push.model.Reach;
import org.newcomerhub.push.store.Batch;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * The devices of a batch, as they are at the moment of sending.
 */
@Component("pushRecipients")
class Recipients {

	private final Installations installations;

	private final Reaching reaching;

	Recipients(Installations installations, Reaching reaching) {
		this.installations = installations;
		this.reaching = reaching;
	}

	/**
	 * Reads the devices that still belong to a batch, by index.
	 * @param indices not empty, ascending
	 */
	Mono<Map<Integer, Installation>> of(Campaign campaign, Batch batch, List<Integer> indices) {
		String list = batch.list();
		Mono<Map<Integer, Installation>> found = (list != null) ? numbered(batch, list, indices)
				: certain(batch, indices);
		return (campaign.audience().reach() instanceof Reach.SignedUp reach) ? this.reaching.devices(reach)
			.collect(HashSet<UUID>::new, Set::add)
			.flatMap((still) -> found.map((all) -> {
				all.values().removeIf((device) -> !still.contains(device.id()));
				return all;
			})) : found;
	}

	private Mono<Map<Integer, Installation>> numbered(Batch batch, String list, List<Integer> indices) {
		int first = indices.getFirst();
		Set<Integer> wanted = Set.copyOf(indices);
		return this.installations.numbered(list, batch.first() + first, indices.getLast() - first + 1)
			.collect(TreeMap<Integer, Installation>::new, (all, device) -> {
				int index = Math.toIntExact(device.numbers().getOrDefault(list, 0L) - batch.first());
				if (wanted.contains(index)) {
					all.put(index, device);
				}
			})
			.map((all) -> all);
	}

	private Mono<Map<Integer, Installation>> certain(Batch batch, List<Integer> indices) {
		Map<UUID, Integer> places = new TreeMap<>();
		indices.forEach((index) -> places.put(batch.installations().get(index), index));
		return this.installations.read(places.keySet()).collect(TreeMap<Integer, Installation>::new, (all, device) -> {
			Integer index = places.get(device.id());
			if (index != null) {
				all.put(index, device);
			}
		}).map((all) -> all);
	}

}
