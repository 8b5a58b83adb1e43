package org.newcomerhub.content.model;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;

/**
 * One person's unsaved work on a part; no revision.
 *
 * @param id {@code item/part/person}
 * @param schemaVersion the stored shape
 * @param item the item
 * @param part the part's name
 * @param person the account
 * @param base the head that it was begun from; null: there was none
 * @param content as the editor sent it, however incomplete
 * @param savedAt when it was kept last
 */
public record Draft(@Id String id, int schemaVersion, UUID item, String part, UUID person, @Nullable Integer base,
		Map<String, Object> content, Instant savedAt) {

	/** The shape that this release writes. */
	public static final int SHAPE = 1;

	/** The id of somebody's draft. */
	public static String id(UUID item, String part, UUID person) {
		return item + "/" + part + "/" + person;
	}

}
