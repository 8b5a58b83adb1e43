package org.newcomerhub.interpreter;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An occasion has lost the interpreting of one language that was confirmed.
 *
 * @param id the same when it is told again, and of no other loss
 * @param occasion the occasion's id
 * @param region the slug of the region that books
 * @param language the language that is lost
 * @param modality how it was to be interpreted
 * @param booking the booking that is lost
 * @param proposal the booking that proposes remote interpreting to the coordinators; null
 * when nobody is free
 */
public record InterpretingLost(String id, String occasion, String region, String language, Modality modality,
		UUID booking, @Nullable UUID proposal) {
}
