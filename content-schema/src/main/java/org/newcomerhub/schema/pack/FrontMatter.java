package org.newcomerhub.schema.pack;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.schema.Origin;
import org.newcomerhub.schema.State;

/**
 * The YAML at the head of a text's file.
 *
 * @param title null: none
 * @param summary null: none
 * @param standing of all segments, unless {@code segments} says otherwise
 * @param labels by the id of a contact, place or source
 * @param segments the standing of single segments, by id
 * @param madeFrom meanings by segment id
 * @param meaning meanings by segment id
 * @param words that the lines below could not hold as they are, by segment id
 * @param labelsLine where labels stand or should
 * @param end how many lines it takes
 */
record FrontMatter(@Nullable Located<String> title, @Nullable Located<String> summary, Standing standing,
		Map<String, Located<String>> labels, Map<String, Located<Standing>> segments,
		Map<String, Located<String>> madeFrom, Map<String, Located<String>> meaning, Map<String, Located<String>> words,
		int labelsLine, int end) {

	/** In {@code madeFrom}: nobody knows what the segment was made from. */
	static final String UNKNOWN = "unknown";

	static final String FENCE = "---";

	/**
	 * Who made words and how far they have come.
	 *
	 * @param origin null: not said
	 * @param state null: not said
	 */
	record Standing(@Nullable Origin origin, @Nullable State state) {
	}

	/**
	 * Reads the front matter; what is wrong is noted.
	 * @param titled whether this kind of item has a title and a summary
	 */
	static Optional<FrontMatter> read(Lines lines, boolean titled, Faults faults) {
		if (!lines.all().getFirst().stripTrailing().equals(FENCE)) {
			faults.add(lines.file(), 1, "front-matter-missing",
					"Begin the file with a line `---`, the front matter and again `---`.");
			return Optional.empty();
		}
		for (int i = 1; i < lines.size(); i++) {
			if (lines.all().get(i).stripTrailing().equals(FENCE)) {
				int end = i + 1;
				Yaml yaml = new Yaml(lines.file(), 1, lines.joined(1, i), faults);
				return yaml.mapping()
					.map((root) -> YamlFields.read(yaml, root, new Pointers(), (fields) -> read(fields, titled, end)));
			}
		}
		faults.add(lines.file(), 1, "front-matter-open", "The front matter does not end: write a line `---` below it.");
		return Optional.empty();
	}

	private static FrontMatter read(YamlFields fields, boolean titled, int end) {
		return new FrontMatter(titled ? located(fields, "title") : null, titled ? located(fields, "summary") : null,
				standing(fields), byId(fields, "labels"),
				fields.entries("segments",
						(entry) -> entry.fields().optionalObject(entry.key(), FrontMatter::standing)),
				byId(fields, "madeFrom"), byId(fields, "meaning"), byId(fields, "words"), fields.line("labels"), end);
	}

	private static Map<String, Located<String>> byId(YamlFields fields, String key) {
		return fields.entries(key, (entry) -> entry.fields().string(entry.key()));
	}

	private static @Nullable Located<String> located(YamlFields fields, String key) {
		String value = fields.optionalString(key);
		return (value != null) ? new Located<>(value, fields.line(key)) : null;
	}

	private static Standing standing(YamlFields fields) {
		return new Standing(fields.optionalParsed("origin", Origin::of, "human, machine or post-edited"),
				fields.optionalParsed("state", State::of, "initial, translated, reviewed or final"));
	}

}
