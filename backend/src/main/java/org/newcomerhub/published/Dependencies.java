package org.newcomerhub.published;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.newcomerhub.published.model.ItemKey;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.RegionView;

/**
 * What a reading of an item depends on beside the item itself.
 */
final class Dependencies {

	private Dependencies() {
	}

	/** Those whose words are shown, and the facts in these words; the item first. */
	static List<PublishedItem> of(RegionView view, PublishedItem item) {
		List<PublishedItem> speaking = speaking(view, item);
		Stream<PublishedItem> facts = speaking.stream()
			.flatMap((each) -> each.namedFacts()
				.stream()
				.flatMap((id) -> view.from(each.region(), ItemKey.fact(id)).stream().limit(1)));
		return Stream.concat(speaking.stream(), facts).distinct().toList();
	}

	/** Those whose words are shown: what is added, what is named, who answers for it. */
	static List<PublishedItem> speaking(RegionView view, PublishedItem item) {
		List<PublishedItem> shown = new ArrayList<>(view.additions(item));
		shown.addFirst(item);
		Stream<PublishedItem> named = shown.stream()
			.flatMap((each) -> each.named().stream())
			.distinct()
			.flatMap((key) -> view.find(key).stream());
		Stream<PublishedItem> owner = view.owner(item).stream();
		return Stream.of(shown.stream(), named, owner).flatMap((items) -> items).distinct().toList();
	}

}
