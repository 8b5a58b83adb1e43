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

	private record Kept(WeakReference<RegionView> view, Indexed indexed) {
	}

	/**
	 * What one view of a region shows.
	 *
	 * @param index its dates
	 * @param states what is booked and taken at them
	 */
	record Indexed(OccurrenceIndex index, EventStates states) {
	}

	/** Returns the index of what a region shows. */
	Indexed of(RegionView view) {
		String region = view.region().id();
		Kept found = this.kept.get(region);
		if (found != null && found.view().refersTo(view)) {
			return found.indexed();
		}
		OccurrenceIndex index = OccurrenceIndex.of(view,
				(found != null) ? found.indexed().index() : OccurrenceIndex.empty());
		Indexed indexed = new Indexed(index, new EventStates(index.events()));
		this.kept.put(region, new Kept(new WeakReference<>(view), indexed));
		return indexed;
	}

}
