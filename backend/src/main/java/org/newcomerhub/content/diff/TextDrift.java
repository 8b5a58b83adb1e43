package org.newcomerhub.content.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a translator has to do with a text: how each of its segments stands to the source.
 *
 * @param language of the translation
 * @param revision its newest; null: there is none yet
 * @param sourceLanguage of the source
 * @param sourceRevision the source's that it is compared with
 * @param source which that is: {@code published} or {@code head}
 * @param segments those that the body names, in reading order, then those that only the
 * translation has
 */
public record TextDrift(String language, @Nullable Integer revision, String sourceLanguage, int sourceRevision,
		String source, List<SegmentDrift> segments) {

	/** The source as readers see it. */
	public static final String PUBLISHED = "published";

	/** The newest revision of the source. */
	public static final String HEAD = "head";

	public TextDrift {
		segments = List.copyOf(segments);
	}

	/**
	 * Returns how segments stand.
	 * @param named the ids that the body names, in reading order
	 * @param beside every segment of either text
	 */
	public static List<SegmentDrift> segments(List<String> named, List<TranslatedSegment> beside) {
		Map<String, TranslatedSegment> left = new LinkedHashMap<>();
		beside.forEach((segment) -> left.put(segment.id(), segment));
		List<SegmentDrift> segments = new ArrayList<>();
		for (String id : named) {
			TranslatedSegment segment = left.remove(id);
			if (segment != null) {
				segments.add(SegmentDrift.of(segment, true));
			}
		}
		left.values()
			.stream()
			.filter((segment) -> segment.translation() != null)
			.forEach((segment) -> segments.add(SegmentDrift.of(segment, false)));
		return segments;
	}

}
