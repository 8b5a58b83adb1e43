package org.newcomerhub.schema.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.schema.Body;
import org.newcomerhub.schema.Contact;
import org.newcomerhub.schema.FactBody;
import org.newcomerhub.schema.FactType;
import org.newcomerhub.schema.FactValue;
import org.newcomerhub.schema.GuideBody;
import org.newcomerhub.schema.Meaning;
import org.newcomerhub.schema.Origin;
import org.newcomerhub.schema.Place;
import org.newcomerhub.schema.Segment;
import org.newcomerhub.schema.SegmentIds;
import org.newcomerhub.schema.Source;
import org.newcomerhub.schema.State;
import org.newcomerhub.schema.Text;

/**
 * A text as its file has it.
 *
 * @param file its name
 * @param language from the file's name
 * @param front its front matter
 * @param words by segment id, in reading order
 */
record TextFile(String file, String language, FrontMatter front, Map<String, Words> words) {

	/**
	 * Words and where they stand.
	 *
	 * @param words as written
	 * @param line of what names them: a heading or a key
	 * @param first line of the words themselves
	 * @param quoted whether they stand in the front matter, whose lines are not theirs
	 */
	record Words(String words, int line, int first, boolean quoted) {

		/** The line of the file on which a line of the words stands, counted from 1. */
		int at(int lineOfWords) {
			return this.quoted ? this.line : this.first + lineOfWords - 1;
		}

	}

	/**
	 * Reads a text; what is wrong with its form is noted. Nothing if its front matter
	 * cannot be read.
	 * @param body null: unknown, because its file is broken
	 */
	static Optional<TextFile> read(String kind, Lines lines, @Nullable Body body, Faults faults) {
		boolean titled = !kind.equals("addition");
		return FrontMatter.read(lines, titled, faults).map((front) -> {
			Map<String, Words> words = new LinkedHashMap<>();
			put(words, SegmentIds.TITLE, front.title());
			put(words, SegmentIds.SUMMARY, front.summary());
			if (titled) {
				pieces(words,
						new HeadingIds(lines.file(), body, faults).resolve(Piece.split(lines, front.end(), faults)),
						lines.file(), faults);
			}
			else {
				note(words, lines, front.end());
			}
			quoted(words, front, body, lines.file(), faults);
			if (body != null) {
				labels(words, front, body, lines.file(), faults);
			}
			TextFile text = new TextFile(lines.file(), language(lines.file()), front, inOrder(words, body));
			text.checkNamed(faults);
			return text;
		});
	}

	static String language(String file) {
		return file.substring(file.lastIndexOf('/') + 1, file.length() - ".md".length());
	}

	private static void put(Map<String, Words> words, String id, @Nullable Located<String> value) {
		if (value != null) {
			words.put(id, new Words(value.value(), value.line(), value.line(), true));
		}
	}

	private static void pieces(Map<String, Words> words, List<Piece> pieces, String file, Faults faults) {
		for (Piece piece : pieces) {
			String id = (piece.id() != null) ? piece.id() : "";
			String heading = (piece.level() == Piece.SECTION) ? SegmentIds.heading(id) : SegmentIds.stepTitle(id);
			words.put(heading, new Words(piece.title(), piece.line(), piece.line(), false));
			if (piece.words().isEmpty()) {
				faults.add(file, piece.line(), "words-blank",
						"There is nothing below this heading: write it, or remove the heading.");
			}
			else {
				words.put(SegmentIds.body(id), new Words(piece.words(), piece.line(), piece.wordsLine(), false));
			}
		}
	}

	private static void note(Map<String, Words> words, Lines lines, int from) {
		int begin = Piece.firstWords(lines, from, lines.size());
		if (begin < lines.size()) {
			words.put(SegmentIds.NOTE, new Words(Piece.words(lines, from), begin + 1, begin + 1, false));
		}
	}

	private static void quoted(Map<String, Words> words, FrontMatter front, @Nullable Body body, String file,
			Faults faults) {
		front.words().forEach((id, value) -> {
			if (words.containsKey(id)) {
				faults.add(file, value.line(), "segment-duplicate",
						"The words of `" + id + "` are below already: remove them here or there.");
			}
			else if (body != null && (!body.segmentIds().contains(id) || labelled(body).containsValue(id))) {
				faults.add(file, value.line(), "segment-unknown", "item.yaml gives no words the id `" + id
						+ "` here: correct it, or write a label below `labels:`.");
			}
			else {
				put(words, id, value);
			}
		});
	}

	private static void labels(Map<String, Words> words, FrontMatter front, Body body, String file, Faults faults) {
		Map<String, String> segments = labelled(body);
		front.labels().forEach((id, label) -> {
			String segment = segments.get(id);
			if (segment != null) {
				put(words, segment, label);
				return;
			}
			Set<String> free = segments.keySet()
				.stream()
				.filter((it) -> !front.labels().containsKey(it))
				.collect(Collectors.toSet());
			faults.add(file, label.line(), "label-unknown",
					"item.yaml has no contact, place, source or value with words `" + id + "`." + Near.hint(id, free)
							+ " Correct the id, or remove the label.");
		});
	}

	/**
	 * The segments that labels give, by the id of the contact, place, source or value.
	 */
	static Map<String, String> labelled(Body body) {
		Map<String, String> segments = new LinkedHashMap<>();
		Stream.concat(body.contacts().stream().map(Contact::id), body.places().stream().map(Place::id))
			.forEach((id) -> segments.put(id, SegmentIds.label(id)));
		if (body instanceof GuideBody guide) {
			guide.sources().stream().map(Source::id).forEach((id) -> segments.put(id, SegmentIds.sourceTitle(id)));
		}
		if (body instanceof FactBody fact && fact.type() == FactType.TEXT) {
			fact.values().stream().map(FactValue::id).forEach((id) -> segments.put(id, SegmentIds.text(id)));
		}
		return segments;
	}

	private static Map<String, Words> inOrder(Map<String, Words> words, @Nullable Body body) {
		Map<String, Words> ordered = new LinkedHashMap<>();
		Stream.concat((body != null) ? body.segmentIds().stream() : Stream.empty(), words.keySet().stream())
			.distinct()
			.forEach((id) -> {
				Words found = words.get(id);
				if (found != null) {
					ordered.put(id, found);
				}
			});
		return ordered;
	}

	private void checkNamed(Faults faults) {
		Stream.of(this.front.segments(), this.front.madeFrom(), this.front.meaning())
			.forEach((named) -> named.forEach((id, value) -> {
				if (!this.words.containsKey(id)) {
					faults.add(this.file, value.line(), "segment-unknown", "This text has no segment `" + id + "`."
							+ Near.hint(id, this.words.keySet()) + " Correct it or remove it.");
				}
			}));
	}

	/**
	 * Returns the source text.
	 */
	Text toSource() {
		return toText(null, Origin.HUMAN);
	}

	/**
	 * Returns the translation, made from the source beside it where it does not say
	 * otherwise.
	 * @param source null: unknown, because its file is broken
	 */
	Text toTranslation(@Nullable Text source) {
		return toText(source, Origin.MACHINE);
	}

	private Text toText(@Nullable Text source, Origin usual) {
		List<Segment> segments = new ArrayList<>();
		this.words.forEach((id, written) -> {
			Located<FrontMatter.Standing> own = this.front.segments().get(id);
			Origin origin = first((own != null) ? own.value().origin() : null, this.front.standing().origin(), usual);
			State state = first((own != null) ? own.value().state() : null, this.front.standing().state(),
					State.INITIAL);
			Located<String> meaning = this.front.meaning().get(id);
			Located<String> madeFrom = this.front.madeFrom().get(id);
			String beside = (source != null) ? source.segment(id).map(Meaning::of).orElse(null) : null;
			segments.add(new Segment(id, written.words(), origin, state, (meaning != null) ? meaning.value() : null,
					(madeFrom == null) ? beside
							: madeFrom.value().equals(FrontMatter.UNKNOWN) ? null : madeFrom.value()));
		});
		return new Text(this.language, segments);
	}

	private static <T> T first(@Nullable T one, @Nullable T other, T last) {
		return (one != null) ? one : (other != null) ? other : last;
	}

}
