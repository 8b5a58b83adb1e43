package org.newcomerhub.content;

import java.util.List;

import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.model.Revision;
import org.newcomerhub.content.store.Items;
import org.newcomerhub.region.Region;
import org.newcomerhub.region.Regions;
import org.newcomerhub.schema.AdditionBody;
import org.newcomerhub.schema.ItemReference;
import org.newcomerhub.schema.Violation;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * An addition names an item that a region above keeps.
 */
@Component
class AdditionTargets implements Check {

	private final Items items;

	private final Regions regions;

	AdditionTargets(Items items, Regions regions) {
		this.items = items;
		this.regions = regions;
	}

	@Override
	public Mono<List<Violation>> check(Candidate candidate) {
		Revision body = candidate.parts().get(Part.BODY);
		if (body == null || !(candidate.body() instanceof AdditionBody addition)) {
			return Mono.just(List.of());
		}
		ItemReference target = addition.of();
		return this.regions.chain(candidate.region().id())
			.filter((chain) -> chain.stream().skip(1).map(Region::id).anyMatch(target.region()::equals))
			.flatMap((chain) -> this.items.find(target.region(), target.kind(), target.slug()))
			.filter((item) -> !item.isArchived())
			.map((item) -> List.<Violation>of())
			.defaultIfEmpty(List.of(new Violation("/parts/" + Part.BODY + "/of", "addition-target-unknown",
					"Name an item that a region above keeps: `" + target.region() + "/" + target.kind() + "/"
							+ target.slug() + "` is none.")));
	}

}
