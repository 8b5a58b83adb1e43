package org.newcomerhub.schema;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * The words of an item in one language.
 *
 * @param language a tag of the language registry
 * @param segments in the order they were written; may lack some, in a translation
 */
public record Text(String language, List<Segment> segments) {

	public Text {
		segments = List.copyOf(segments);
	}

	/**
	 * Returns the segment with this id, if there is one.
	 */
	public Optional<Segment> segment(String id) {
		return this.segments.stream().filter((segment) -> segment.id().equals(id)).findFirst();
	}

	/**
	 * Returns the ids of the segments, in their order.
	 */
	public SequencedSet<String> ids() {
		SequencedSet<String> ids = new LinkedHashSet<>();
		this.segments.forEach((segment) -> ids.add(segment.id()));
		return ids;
	}

}
