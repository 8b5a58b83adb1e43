package org.newcomerhub.content.diff;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * How a segment of a translation stands to its source.
 *
 * @param id the segment's
 * @param state whether there is something to be done
 * @param sourceNow the source's words now; null: it has no such segment any more
 * @param sourceThen the source's words that the translation was made from; null: they are
 * not known, or there is no translation
 * @param sourceChange what became of the source's words since; empty when it is not known
 * @param words the translation's; null: there are none
 * @param origin who made them: {@code human}, {@code machine} or {@code post-edited};
 * null: there are none
 * @param reviewState XLIFF's word for how far they have come; null: there are none
 */
public record SegmentDrift(String id, State state, @Nullable String sourceNow, @Nullable String sourceThen,
		List<WordChange> sourceChange, @Nullable String words, @Nullable String origin, @Nullable String reviewState) {

	public SegmentDrift {
		sourceChange = List.copyOf(sourceChange);
	}

	/** How a segment stands. */
	public enum State {

		/** It says what the source says. */
		CURRENT,

		/**
		 * The source says something else than when it was translated, or it is not known
		 * what it said then.
		 */
		STALE,

		/** It is not translated. */
		MISSING,

		/** It is translated, and the item has no such segment any more. */
		UNUSED;

		/** The code, such as {@code stale}. */
		@JsonValue
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/**
	 * Returns how a segment stands.
	 * @param isNamed whether the body names it
	 */
	static SegmentDrift of(TranslatedSegment segment, boolean isNamed) {
		Standing standing = segment.standing();
		return new SegmentDrift(segment.id(), state(segment, isNamed), segment.source(), segment.madeFrom(),
				segment.sourceChange(), segment.translation(), (standing != null) ? standing.origin() : null,
				(standing != null) ? standing.state() : null);
	}

	private static State state(TranslatedSegment segment, boolean isNamed) {
		if (segment.translation() == null) {
			return State.MISSING;
		}
		if (!isNamed || segment.source() == null) {
			return State.UNUSED;
		}
		return segment.stale() ? State.STALE : State.CURRENT;
	}

}
