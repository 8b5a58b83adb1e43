package org.newcomerhub.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DriftTests {

	private final AdditionBody body = Examples.addition();

	private final Text source = Examples.textOf(this.body, "da", "ord");

	private final Text translation = made(this.source);

	@Test
	void a_translation_made_from_what_the_source_says_now_is_current() {
		TranslationStatus status = Drift.status(this.body, this.source, this.translation);
		assertThat(status).isEqualTo(
				new TranslationStatus(Coverage.FULL, Currency.CURRENT, Origin.MACHINE, false, List.of(), List.of()));
	}

	@Test
	void a_changed_source_segment_makes_that_segment_stale_alone() {
		Text changed = with(this.source, "town-hall.label", (segment) -> words(segment, "andet", segment.meaning()));
		TranslationStatus status = Drift.status(this.body, changed, this.translation);
		assertThat(status.currency()).isEqualTo(Currency.STALE);
		assertThat(status.staleSegments()).containsExactly("town-hall.label");
	}

	@Test
	void a_change_that_left_the_meaning_makes_nothing_stale() {
		Text changed = with(this.source, "note", (segment) -> words(segment, "rettet", Meaning.of(segment.words())));
		assertThat(Drift.status(this.body, changed, this.translation).currency()).isEqualTo(Currency.CURRENT);
	}

	@Test
	void a_segment_of_unknown_making_or_without_a_source_is_stale() {
		Text unknown = with(this.translation, "note", (segment) -> made(segment, null));
		assertThat(Drift.status(this.body, this.source, unknown).staleSegments()).containsExactly("note");
		Text shorter = new Text("da", this.source.segments().subList(1, 3));
		assertThat(Drift.status(this.body, shorter, this.translation).staleSegments()).containsExactly("note");
	}

	@Test
	void the_source_itself_is_current() {
		assertThat(Drift.status(this.body, this.source, this.source).currency()).isEqualTo(Currency.CURRENT);
	}

	@Test
	void missing_segments_are_named_in_reading_order() {
		Text partial = new Text("en", List.of(this.translation.segments().get(1)));
		TranslationStatus status = Drift.status(this.body, this.source, partial);
		assertThat(status.coverage()).isEqualTo(Coverage.PARTIAL);
		assertThat(status.missingSegments()).containsExactly("note", "town-hall.label");
		assertThat(status.currency()).isEqualTo(Currency.CURRENT);
	}

	@Test
	void segments_that_the_body_does_not_name_do_not_count() {
		Text reviewed = all(this.translation, (segment) -> standing(segment, Origin.HUMAN, State.FINAL));
		List<Segment> more = new ArrayList<>(reviewed.segments());
		more.add(standing(Examples.segment("gone.label", "x"), Origin.MACHINE, State.INITIAL));
		TranslationStatus status = Drift.status(this.body, this.source, new Text("en", more));
		assertThat(status).isEqualTo(
				new TranslationStatus(Coverage.FULL, Currency.CURRENT, Origin.HUMAN, true, List.of(), List.of()));
	}

	@Test
	void one_unreviewed_segment_makes_a_text_unreviewed_and_the_weakest_origin_counts() {
		Text reviewed = all(this.translation, (segment) -> standing(segment, Origin.HUMAN, State.REVIEWED));
		Text one = with(reviewed, "note", (segment) -> standing(segment, Origin.POST_EDITED, State.TRANSLATED));
		TranslationStatus status = Drift.status(this.body, this.source, one);
		assertThat(status.reviewed()).isFalse();
		assertThat(status.origin()).isEqualTo(Origin.POST_EDITED);
	}

	@Test
	void a_text_without_segments_is_partial_unreviewed_and_promises_nothing() {
		TranslationStatus status = Drift.status(this.body, this.source, new Text("en", List.of()));
		assertThat(status).isEqualTo(new TranslationStatus(Coverage.PARTIAL, Currency.CURRENT, Origin.MACHINE, false,
				List.of(), this.body.segmentIds()));
	}

	private static Text made(Text source) {
		return new Text("en",
				source.segments()
					.stream()
					.map((segment) -> standing(made(segment, Meaning.of(segment)), Origin.MACHINE, State.INITIAL))
					.toList());
	}

	private static Text all(Text text, UnaryOperator<Segment> change) {
		return new Text(text.language(), text.segments().stream().map(change).toList());
	}

	private static Text with(Text text, String id, UnaryOperator<Segment> change) {
		return all(text, (segment) -> segment.id().equals(id) ? change.apply(segment) : segment);
	}

	private static Segment words(Segment segment, String words, @Nullable String meaning) {
		return new Segment(segment.id(), words, segment.origin(), segment.state(), meaning, segment.madeFrom());
	}

	private static Segment made(Segment segment, @Nullable String madeFrom) {
		return new Segment(segment.id(), segment.words(), segment.origin(), segment.state(), null, madeFrom);
	}

	private static Segment standing(Segment segment, Origin origin, State state) {
		return new Segment(segment.id(), segment.words(), origin, state, segment.meaning(), segment.madeFrom());
	}

}
