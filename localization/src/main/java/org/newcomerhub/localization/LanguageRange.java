package org.newcomerhub.localization;

/**
 * One entry of a ranked list of languages (RFC 9110, 12.5.4).
 *
 * @param tag a well-formed BCP 47 tag in canonical case
 * @param quality its weight, 0 to 1
 */
public record LanguageRange(String tag, double quality) {

	public LanguageRange {
		if (LanguageTag.canonicalCase(tag).filter(tag::equals).isEmpty()) {
			throw new IllegalArgumentException("not a tag in canonical case: '" + tag + "'");
		}
		if (!(quality >= 0 && quality <= 1)) {
			throw new IllegalArgumentException("not a quality: " + quality);
		}
	}

}
