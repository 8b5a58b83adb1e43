package org.newcomerhub.schema.pack;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.schema.Vocabulary;
import org.newcomerhub.schema.WordRules;

/**
 * Who answers for an item of a pack: either an organisation that is an item itself, or
 * one that only has a name.
 *
 * @param organisation the slug of an organisation item of this pack or of a parent's;
 * null: see the name
 * @param name the organisation's name, one line; null: see the slug
 * @param unit the unit in it, one line; null: none is named
 */
public record PackOwner(@Nullable String organisation, @Nullable String name, @Nullable String unit) {

	static @Nullable PackOwner read(YamlFields fields) {
		return fields.optionalObject("owner", (inner) -> {
			PackOwner owner = new PackOwner(inner.optionalString("organisation"), inner.optionalString("name"),
					inner.optionalString("unit"));
			if ((owner.organisation() == null) == (owner.name() == null)) {
				inner.fault("organisation", "owner-unclear",
						"Write either `organisation:` and its slug, or `name:` and its name.");
			}
			if (owner.organisation() != null && !Vocabulary.isSlug(owner.organisation())) {
				inner.fault("organisation", "slug-malformed", "`" + owner.organisation()
						+ "` cannot be a slug: write that of an organisation, or `name:` and its name.");
			}
			Stream.of("name", "unit").forEach((key) -> {
				String words = inner.optionalString(key);
				if (words != null) {
					WordRules.check(key, words, (fact) -> true)
						.forEach((finding) -> inner.fault(key, finding.code(), finding.message()));
				}
			});
			return owner;
		});
	}

}
