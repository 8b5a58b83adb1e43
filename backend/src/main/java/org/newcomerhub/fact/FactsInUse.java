package org.newcomerhub.fact;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.newcomerhub.content.RefusedException;
import org.newcomerhub.content.RemovalCheck;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.published.model.ItemKey;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.RegionSnapshot;
import org.newcomerhub.published.model.Snapshots;
import org.newcomerhub.published.store.Published;
import org.newcomerhub.region.Region;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * A fact that something published uses is not taken away: every text that names it would
 * have a hole. What uses it is looked for in memory; should it have been published in the
 * very same moment, readers are told that the value is not known.
 */
@Component
class FactsInUse implements RemovalCheck {

	/** How many are named; whoever has taken these out asks again. */
	private static final int NAMED = 10;

	private final Published published;

	FactsInUse(Published published) {
		this.published = published;
	}

	@Override
	public Mono<Void> check(Item item) {
		if (!item.kind().equals(ItemKey.FACT)) {
			return Mono.empty();
		}
		return Mono.defer(() -> {
			List<String> users = users(item);
			return users.isEmpty() ? Mono.empty() : Mono.error(
					RefusedException.of("fact-in-use", Map.of("fact", item.slug(), "names", String.join(", ", users))));
		});
	}

	private List<String> users(Item fact) {
		Snapshots snapshots = this.published.current();
		return snapshots.regions()
			.stream()
			.map(Region::id)
			.sorted()
			.filter((region) -> needs(snapshots, region, fact))
			.flatMap((region) -> Stream.ofNullable(snapshots.own(region)))
			.flatMap((own) -> users(own, fact).stream())
			.limit(NAMED)
			.toList();
	}

	/** Whether what a region writes would find no other fact in its place. */
	private static boolean needs(Snapshots snapshots, String region, Item fact) {
		List<PublishedItem> found = snapshots.view(region)
			.map((view) -> view.from(region, ItemKey.fact(fact.slug())))
			.orElse(List.of());
		return found.size() == 1 && found.getFirst().id().equals(fact.id());
	}

	private static List<String> users(RegionSnapshot own, Item fact) {
		return own.items()
			.stream()
			.filter((item) -> item.namedFacts().contains(fact.slug()))
			.map((item) -> item.region() + "/" + item.kind() + "/" + item.slug())
			.sorted()
			.toList();
	}

}
