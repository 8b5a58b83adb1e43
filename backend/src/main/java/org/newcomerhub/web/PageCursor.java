package org.newcomerhub.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a list goes on: all that is needed to continue on any node and release.
 *
 * @param version of this form
 * @param filter the filter that the list has, in a canonical form
 * @param languages the languages asked for, as tags of the registry
 * @param now the instant that the list began with
 * @param after the sort values of the last entry given, its id the last of them
 */
public record PageCursor(int version, String filter, List<String> languages, Instant now, List<String> after) {

	private static final int VERSION = 1;

	private static final int LONGEST = 2_000;

	private static final JsonMapper JSON = JsonMapper.builder().build();

	public PageCursor {
		// what comes from outside may lack anything
		Objects.requireNonNull(filter);
		Objects.requireNonNull(now);
		languages = List.copyOf(languages);
		after = List.copyOf(after);
	}

	public PageCursor(String filter, List<String> languages, Instant now, List<String> after) {
		this(VERSION, filter, languages, now, after);
	}

	/**
	 * Returns the cursor as opaque text that is safe in a URL.
	 */
	public String write() {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(this));
	}

	/**
	 * Reads a cursor.
	 * @param sortValues how many sort values it must hold
	 * @return null when it is malformed
	 */
	public static @Nullable PageCursor read(String text, int sortValues) {
		if (text.length() > LONGEST) {
			return null;
		}
		try {
			String json = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
			PageCursor cursor = JSON.readValue(json, PageCursor.class);
			return (cursor.version == VERSION && cursor.after.size() == sortValues) ? cursor : null;
		}
		catch (IllegalArgumentException | NullPointerException | JacksonException malformed) {
			return null;
		}
	}

	/**
	 * Whether the cursor belongs to a query.
	 */
	public boolean belongsTo(String otherFilter, List<String> otherLanguages) {
		return this.filter.equals(otherFilter) && this.languages.equals(otherLanguages);
	}

}
