package org.newcomerhub.event.base;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.newcomerhub.published.model.RegionView;

import org.springframework.stereotype.Component;

/**
 * The indexes of the regions that somebody has asked about, each replaced when the
 * region's view is another.
 */
@Component
class OccurrenceIndexes {

	private final Map<String, Kept> kept = new ConcurrentHashMap<>();

	private record Kept(WeakReference<RegionView> view, OccurrenceIndex index) {
	}

	/** Returns the index of what a region shows. */
	OccurrenceIndex of(RegionView view) {
		String region = view.region().id();
		Kept found = this.kept.get(region);
		if (found != null && found.view().refersTo(view)) {
			return found.index();
		}
		OccurrenceIndex index = OccurrenceIndex.of(view, (found != null) ? found.index() : OccurrenceIndex.empty());
		this.kept.put(region, new Kept(new WeakReference<>(view), index));
		return index;
	}

}
