package org.newcomerhub.published;

import java.util.List;
import java.util.Objects;

import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.store.Contents.Words;
import org.newcomerhub.schema.Segment;
import org.newcomerhub.schema.TranslationStatus;

/**
 * The segments of an item that are shown in another language than what is around them,
 * with how they stand to their own source.
 */
final class Foreign {

	private Foreign() {
	}

	/**
	 * Returns them in reading order.
	 * @param around the language of what is around them
	 */
	static List<ItemView.ForeignSegment> segments(PublishedItem item, Words words, String around) {
		return item.body()
			.segmentIds()
			.stream()
			.filter((id) -> !words.get(id).language().equals(around))
			.map((id) -> segment(item, words, id))
			.toList();
	}

	private static ItemView.ForeignSegment segment(PublishedItem item, Words words, String id) {
		String language = words.get(id).language();
		Segment segment = words.segment(id);
		TranslationStatus status = Objects.requireNonNull(item.texts().get(language)).status();
		return new ItemView.ForeignSegment(id, language, Reading.direction(language),
				status.staleSegments().contains(id), segment.origin().code(),
				status.reviewed() || segment.state().isReviewed());
	}

}
