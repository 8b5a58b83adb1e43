package org.newcomerhub.translation.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.schema.Segment;
import org.newcomerhub.schema.Text;

/**
 * What is to be translated of an item into one language, and what has been.
 *
 * @param item the item
 * @param language the language that it is translated into
 * @param order the segments of its body; empty while it has none
 * @param source the newest source text
 * @param translation the newest translation; without segments while there is none
 */
record ItemTexts(Item item, String language, List<String> order, Text source, Text translation) {

	ItemTexts {
		order = List.copyOf(order);
	}

	/** The part that holds the translation. */
	String part() {
		return Part.text(this.language);
	}

	/** The part that holds the source. */
	String sourcePart() {
		return Part.text(this.item.source());
	}

	/** The translation's head; null: it has none. */
	@Nullable Integer head() {
		return this.item.pointers(part()).head();
	}

	/** The source's head; null: it has none. */
	@Nullable Integer sourceHead() {
		return this.item.pointers(sourcePart()).head();
	}

	/** What is to be translated, by id: what the body names, in its order. */
	SequencedMap<String, Segment> segments() {
		SequencedMap<String, Segment> segments = new LinkedHashMap<>();
		List<String> ids = this.order.isEmpty() ? List.copyOf(this.source.ids()) : this.order;
		Map<String, Segment> sources = byId(this.source);
		for (String id : ids) {
			Segment segment = sources.get(id);
			if (segment != null && !segment.words().isBlank()) {
				segments.put(id, segment);
			}
		}
		return segments;
	}

	/** What has been translated, by id. */
	Map<String, Segment> translated() {
		return byId(this.translation);
	}

	/** Whether a segment is still, or again, to be translated. */
	static boolean isNeeded(Segment source, @Nullable Segment translated) {
		return translated == null || translated.words().isBlank() || Xliff.isStale(translated, source);
	}

	static Map<String, Segment> byId(Text text) {
		Map<String, Segment> segments = new LinkedHashMap<>();
		text.segments().forEach((segment) -> segments.putIfAbsent(segment.id(), segment));
		return segments;
	}

}
