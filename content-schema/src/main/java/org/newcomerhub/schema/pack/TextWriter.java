package org.newcomerhub.schema.pack;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.schema.Body;
import org.newcomerhub.schema.GuideBody;
import org.newcomerhub.schema.Meaning;
import org.newcomerhub.schema.Origin;
import org.newcomerhub.schema.Segment;
import org.newcomerhub.schema.SegmentIds;
import org.newcomerhub.schema.State;
import org.newcomerhub.schema.Step;
import org.newcomerhub.schema.Text;

/**
 * Writes a text as Markdown below front matter. Words that the Markdown would not give
 * back as they are stand in the front matter instead, below {@code words}.
 */
final class TextWriter {

	private final Body body;

	private final boolean isSource;

	private final @Nullable Text source;

	/** Those that the body names, in reading order. */
	private final List<Segment> segments;

	/** The words that have no place yet, by segment id. */
	private final SequencedMap<String, String> left = new LinkedHashMap<>();

	private final StringBuilder markdown = new StringBuilder();

	private TextWriter(Body body, Text text, boolean isSource, @Nullable Text source) {
		this.body = body;
		this.isSource = isSource;
		this.source = source;
		this.segments = body.segmentIds().stream().map(text::segment).flatMap(Optional::stream).toList();
		this.segments.forEach((segment) -> this.left.put(segment.id(), segment.words()));
	}

	/**
	 * Writes a text.
	 * @param isSource whether it is the source text itself
	 * @param source the source text, beside which a translation stands; null: there is
	 * none
	 */
	static String write(Body body, Text text, boolean isSource, @Nullable Text source) {
		return new TextWriter(body, text, isSource, source).write();
	}

	private String write() {
		YamlMap front = new YamlMap();
		Stream.of(SegmentIds.TITLE, SegmentIds.SUMMARY).forEach((id) -> front.put(id, this.left.remove(id)));
		YamlMap labels = new YamlMap();
		TextFile.labelled(this.body).forEach((id, segment) -> labels.put(id, this.left.remove(segment)));
		this.body.sections().forEach((id) -> piece(Piece.SECTION, id, SegmentIds.heading(id)));
		if (this.body instanceof GuideBody guide) {
			guide.steps().stream().map(Step::id).forEach((id) -> piece(Piece.STEP, id, SegmentIds.stepTitle(id)));
		}
		note();
		standing(front, labels);
		front.put("madeFrom", byId(this::madeFrom))
			.put("meaning", byId(Segment::meaning))
			.put("words", YamlMap.of(this.left, (words) -> words));
		return FrontMatter.FENCE + "\n" + YamlWriter.write(front) + FrontMatter.FENCE + "\n" + this.markdown;
	}

	/** Writes a section or step, if both its heading and its body read back. */
	private void piece(int level, String id, String heading) {
		String title = this.left.get(heading);
		String words = this.left.get(SegmentIds.body(id));
		if (title == null || words == null) {
			return;
		}
		Faults faults = new Faults();
		boolean written = markdown("#".repeat(level) + " " + title + " {#" + id + "}\n\n" + words, faults,
				(lines) -> Piece.split(lines, 0, faults).equals(List.of(new Piece(level, title, id, 2, 4, words))));
		if (written) {
			this.left.remove(heading);
			this.left.remove(SegmentIds.body(id));
		}
	}

	private void note() {
		String note = this.left.get(SegmentIds.NOTE);
		if (note != null && !note.isEmpty()
				&& markdown(note, new Faults(), (lines) -> Piece.words(lines, 0).equals(note))) {
			this.left.remove(SegmentIds.NOTE);
		}
	}

	/**
	 * Appends Markdown after an empty line, if the reader will find in it what it should.
	 */
	private boolean markdown(String words, Faults faults, Predicate<Lines> readsBack) {
		String written = "\n" + words + "\n";
		boolean right = Lines.of("", written.getBytes(StandardCharsets.UTF_8), faults).filter(readsBack).isPresent()
				&& faults.sorted().isEmpty();
		if (right) {
			this.markdown.append(written);
		}
		return right;
	}

	/**
	 * What most segments have in common stands once, and what differs with its segment.
	 */
	private void standing(YamlMap front, YamlMap labels) {
		Origin standard = this.isSource ? Origin.HUMAN : Origin.MACHINE;
		Origin origin = most(this.segments.stream().map(Segment::origin).toList(), standard, Origin.values());
		State state = most(this.segments.stream().map(Segment::state).toList(), State.INITIAL, State.values());
		front.unless(standard.code(), "origin", origin.code())
			.unless(State.INITIAL.code(), "state", state.code())
			.put("labels", labels)
			.put("segments", byId((segment) -> new YamlMap().unless(origin.code(), "origin", segment.origin().code())
				.unless(state.code(), "state", segment.state().code())));
	}

	private static <T> T most(List<T> all, T standard, T[] values) {
		T most = standard;
		for (T value : values) {
			if (Collections.frequency(all, value) > Collections.frequency(all, most)) {
				most = value;
			}
		}
		return most;
	}

	private @Nullable String madeFrom(Segment segment) {
		String beside = (this.source != null && !this.isSource)
				? this.source.segment(segment.id()).map(Meaning::of).orElse(null) : null;
		if (Objects.equals(segment.madeFrom(), beside)) {
			return null;
		}
		return (segment.madeFrom() != null) ? segment.madeFrom() : FrontMatter.UNKNOWN;
	}

	private YamlMap byId(Function<Segment, @Nullable Object> how) {
		YamlMap map = new YamlMap();
		this.segments.forEach((segment) -> map.put(segment.id(), how.apply(segment)));
		return map;
	}

}
