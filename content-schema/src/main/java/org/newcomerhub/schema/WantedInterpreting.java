package org.newcomerhub.schema;

import org.jspecify.annotations.Nullable;

/**
 * An interpreter that an event's organiser wants to be there.
 *
 * @param language a tag of the language registry, or of a sign language
 * @param variety a dialect that is asked for, in words; null: any
 * @param modality one of {@link Vocabulary#MODALITIES}
 * @param minimumLevel the lowest qualification that will do, one of
 * {@link Vocabulary#QUALIFICATIONS}; null: any
 * @param gender {@code female} or {@code male}, where it matters; null: any
 * @param costToAttendee whether those who need it pay for it
 */
public record WantedInterpreting(String language, @Nullable String variety, String modality,
		@Nullable String minimumLevel, @Nullable String gender, boolean costToAttendee) {
}
