package org.newcomerhub.content.diff;

import java.util.List;

/**
 * A translation beside its source.
 *
 * @param part the translation's name
 * @param language of the translation
 * @param sourceLanguage of the source
 * @param revision of the translation
 * @param sourceRevision of the source: its newest
 * @param segments every segment of either
 */
public record SourceDiff(String part, String language, String sourceLanguage, int revision, int sourceRevision,
		List<TranslatedSegment> segments) {

	public SourceDiff {
		segments = List.copyOf(segments);
	}

}
