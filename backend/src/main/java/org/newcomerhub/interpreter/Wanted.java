package org.newcomerhub.interpreter;

import org.jspecify.annotations.Nullable;

/**
 * The interpreting that an occasion is to have.
 *
 * @param language a tag of the registry, or of a sign language
 * @param variety a dialect or variety, as words or a tag; null: any
 * @param modality how
 * @param minimum the least level; null: any
 * @param gender the interpreter's, where it is wished; null: any
 */
public record Wanted(String language, @Nullable String variety, Modality modality, @Nullable QualificationLevel minimum,
		@Nullable Gender gender) {
}
