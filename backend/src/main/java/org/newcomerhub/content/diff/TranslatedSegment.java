package org.newcomerhub.content.diff;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A segment of a translation beside its source.
 *
 * @param id the segment's
 * @param stale whether the source says something else now than when it was translated, or
 * it is not known what it said then
 * @param source the source's words now; null: it has no such segment
 * @param madeFrom the source's words that the translation was made from; null: they are
 * not known, or there is no translation
 * @param sourceChange what became of the source's words since; empty when it is not known
 * @param translation the translation's words; null: there are none
 * @param standing how far they have come; null: there are none
 */
public record TranslatedSegment(String id, boolean stale, @Nullable String source, @Nullable String madeFrom,
		List<WordChange> sourceChange, @Nullable String translation, @Nullable Standing standing) {

	public TranslatedSegment {
		sourceChange = List.copyOf(sourceChange);
	}

}
