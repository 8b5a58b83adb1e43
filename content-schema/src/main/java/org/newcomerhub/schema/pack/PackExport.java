package org.newcomerhub.schema.pack;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.schema.Vocabulary;

/**
 * What a hub adds to an item that it exports, so that another can take it over as it was.
 * A pack written by hand has none.
 *
 * @param id the item's
 * @param createdAt when the item was made
 * @param publishedAt when it was first published; null: not said
 * @param changedAt when what readers see changed last
 * @param formerSlugs that lead to the item too, in the order in which it had them
 * @param parts the revisions that this pack holds, by part: {@code body},
 * {@code text-da}; may lack some
 */
public record PackExport(UUID id, Instant createdAt, @Nullable Instant publishedAt, Instant changedAt,
		List<String> formerSlugs, SortedMap<String, PackPart> parts) {

	private static final String MOMENT = "2026-11-22T09:30:00Z";

	private static final String ID = "0198f2a4-7c1e-7000-8000-0123456789ab";

	public PackExport {
		formerSlugs = List.copyOf(formerSlugs);
		parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
	}

	/**
	 * One part's revision.
	 *
	 * @param revision its number, from 1
	 * @param author who saved it, as the hub names accounts
	 * @param savedAt when
	 * @param note what the author remarked on it; null: nothing
	 */
	public record PackPart(int revision, String author, Instant savedAt, @Nullable String note) {

		static PackPart read(YamlFields fields) {
			int revision = fields.integer("revision");
			if (revision < 1) {
				fields.fault("revision", "number-range", "Revisions are counted from 1.");
			}
			return new PackPart(revision, fields.string("author"), moment(fields, "savedAt"),
					fields.optionalString("note"));
		}

	}

	static @Nullable PackExport read(YamlFields fields) {
		return fields.optionalObject("export", (inner) -> {
			SortedMap<String, PackPart> parts = new TreeMap<>();
			inner.entries("parts", (entry) -> entry.fields().optionalObject(entry.key(), PackPart::read))
				.forEach((part, value) -> parts.put(part, value.value()));
			List<String> slugs = inner.strings("formerSlugs");
			if (!slugs.stream().allMatch(Vocabulary::isSlug) || slugs.stream().distinct().count() < slugs.size()) {
				inner.fault("formerSlugs", "slug-malformed",
						"Write each slug once, with 1 to 80 characters of a to z, 0 to 9 and -.");
			}
			return new PackExport(inner.parsed("id", PackExport::id, ID), moment(inner, "createdAt"),
					inner.optionalParsed("publishedAt", Instant::parse, MOMENT), moment(inner, "changedAt"), slugs,
					parts);
		});
	}

	private static Instant moment(YamlFields fields, String key) {
		return fields.parsed(key, Instant::parse, MOMENT);
	}

	/** RFC 9562, in lower case; {@code fromString} would take less. */
	private static UUID id(String written) {
		UUID id = UUID.fromString(written);
		if (!id.toString().equals(written)) {
			throw new IllegalArgumentException("Not a UUID in its usual form: " + written);
		}
		return id;
	}

}
