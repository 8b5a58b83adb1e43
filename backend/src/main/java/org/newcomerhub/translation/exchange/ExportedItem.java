package org.newcomerhub.translation.exchange;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.content.model.Comment;
import org.newcomerhub.schema.Segment;

/**
 * An item as it goes out.
 *
 * @param texts what is to be translated, and what has been
 * @param old by segment, what is to be said about it; of others nothing is
 * @param comments what was said about all of it and is not done with
 */
record ExportedItem(ItemTexts texts, Map<String, Old> old, List<Comment> comments) {

	ExportedItem {
		old = Map.copyOf(old);
		comments = List.copyOf(comments);
	}

	/**
	 * What a translator is told about a segment.
	 *
	 * @param words the source's when it was translated, if the translation is stale;
	 * null: it is not, or they are not known
	 * @param comments what was said about it and is not done with
	 */
	record Old(@Nullable String words, List<Comment> comments) {

		static final Old NOTHING = new Old(null, List.of());

		Old {
			comments = List.copyOf(comments);
		}

	}

	/** Whether a file of it would have a unit. */
	boolean hasUnits(boolean onlyNeeded) {
		return this.texts.segments().values().stream().anyMatch((segment) -> !onlyNeeded || isNeeded(segment.id()));
	}

	/** Whether a segment is still, or again, to be translated. */
	boolean isNeeded(String segment) {
		Segment source = this.texts.segments().get(segment);
		return source != null && ItemTexts.isNeeded(source, this.texts.translated().get(segment));
	}

}
