package org.newcomerhub.content.diff;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.newcomerhub.content.diff.WordChange.Op;
import org.newcomerhub.schema.Contact;
import org.newcomerhub.schema.Deadline;
import org.newcomerhub.schema.GuideBody;
import org.newcomerhub.schema.Meaning;
import org.newcomerhub.schema.Origin;
import org.newcomerhub.schema.Segment;
import org.newcomerhub.schema.State;
import org.newcomerhub.schema.Step;
import org.newcomerhub.schema.Text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class TextDiffTests {

	private static Segment segment(String id, String words) {
		return new Segment(id, words, Origin.HUMAN, State.INITIAL, null, null);
	}

	private static Text text(Segment... segments) {
		return new Text("da", List.of(segments));
	}

	private static Map<String, SegmentChange> byId(@Nullable Text before, Text after, boolean isSource) {
		return TextDiff.between(before, after, isSource)
			.stream()
			.collect(Collectors.toMap(SegmentChange::id, Function.identity()));
	}

	@Test
	void segments_are_matched_by_their_ids() {
		Text before = text(segment("title", "Skat"), segment("a.body", "Gammelt"), segment("b.body", "Ens"));
		Text after = text(segment("title", "Skat"), segment("b.body", "Ens"), segment("c.body", "Nyt"));
		assertThat(TextDiff.between(before, after, true)).extracting(SegmentChange::id, SegmentChange::change)
			.containsExactly(tuple("title", Change.SAME), tuple("a.body", Change.REMOVED), tuple("b.body", Change.SAME),
					tuple("c.body", Change.ADDED));
	}

	@Test
	void a_segment_that_stands_elsewhere_moved_and_the_others_did_not() {
		Text before = text(segment("a", "1"), segment("b", "2"), segment("c", "3"), segment("d", "4"));
		Text after = text(segment("d", "4"), segment("a", "1"), segment("b", "2"), segment("c", "3"));
		assertThat(byId(before, after, true)).allSatisfy(
				(id, change) -> assertThat(change.change()).isEqualTo(id.equals("d") ? Change.MOVED : Change.SAME));
	}

	@Test
	void all_of_the_first_revision_is_new() {
		SegmentChange title = byId(null, text(segment("title", "Skat")), true).get("title");
		assertThat(title).isEqualTo(new SegmentChange("title", Change.ADDED, false, null,
				new Standing("human", "initial"), List.of(new WordChange(Op.INSERT, "Skat"))));
	}

	@Test
	void a_change_of_words_is_a_change_of_meaning_unless_its_editor_said_otherwise() {
		Segment old = segment("title", "Skatekort");
		Segment corrected = new Segment("title", "Skattekort", Origin.HUMAN, State.INITIAL, Meaning.of(old), null);
		assertThat(byId(text(old), text(corrected), true).get("title")).matches((change) -> !change.meaningChanged())
			.extracting(SegmentChange::change)
			.isEqualTo(Change.CHANGED);
		assertThat(byId(text(old), text(segment("title", "Sygesikring")), true).get("title"))
			.matches(SegmentChange::meaningChanged);
		assertThat(byId(text(old), text(segment("title", "Sygesikring")), false).get("title"))
			.matches((change) -> !change.meaningChanged());
	}

	@Test
	void a_review_changes_a_segment_although_its_words_stay() {
		Segment reviewed = new Segment("title", "Skat", Origin.HUMAN, State.REVIEWED, null, null);
		assertThat(byId(text(segment("title", "Skat")), text(reviewed), false).get("title"))
			.isEqualTo(new SegmentChange("title", Change.CHANGED, false, new Standing("human", "initial"),
					new Standing("human", "reviewed"), List.of(new WordChange(Op.SAME, "Skat"))));
	}

	private static Segment translated(String id, String words, @Nullable String madeFrom) {
		return new Segment(id, words, Origin.MACHINE, State.TRANSLATED, null, madeFrom);
	}

	@Test
	void a_translation_shows_what_became_of_the_words_that_it_was_made_from() {
		Segment old = segment("title", "Skattekort til alle");
		Text source = text(segment("title", "Skattekort til nogle"), segment("a.body", "Ens"),
				segment("b.body", "Uden"));
		Text polish = new Text("pl", List.of(translated("title", "Karta dla wszystkich", Meaning.of(old)),
				translated("a.body", "Tak", Meaning.of("Ens")), translated("gone.body", "Nie", Meaning.of("Aldrig"))));
		TranslationDiff diff = new TranslationDiff(source, polish);
		assertThat(diff.isSearching()).isTrue();
		diff.look(text(segment("title", "Noget helt andet")));
		diff.look(text(old, segment("gone.body", "Aldrig")));
		assertThat(diff.isSearching()).isFalse();
		Standing machine = new Standing("machine", "translated");
		assertThat(diff.segments()).containsExactly(
				new TranslatedSegment("title", true, "Skattekort til nogle", "Skattekort til alle",
						List.of(new WordChange(Op.SAME, "Skattekort til "), new WordChange(Op.DELETE, "alle"),
								new WordChange(Op.INSERT, "nogle")),
						"Karta dla wszystkich", machine),
				new TranslatedSegment("a.body", false, "Ens", "Ens", List.of(new WordChange(Op.SAME, "Ens")), "Tak",
						machine),
				new TranslatedSegment("b.body", false, "Uden", null, List.of(), null, null),
				new TranslatedSegment("gone.body", true, null, "Aldrig", List.of(), "Nie", machine));
	}

	@Test
	void what_a_translation_was_made_from_may_be_unknown() {
		TranslationDiff diff = new TranslationDiff(text(segment("title", "Nu")),
				new Text("pl", List.of(translated("title", "Teraz", null))));
		assertThat(diff.isSearching()).isFalse();
		assertThat(diff.segments()).singleElement()
			.matches(TranslatedSegment::stale)
			.extracting(TranslatedSegment::madeFrom)
			.isNull();
	}

	private static GuideBody body(List<String> sections, List<Step> steps, List<Contact> contacts) {
		return new GuideBody("tax", List.of(), null, null, null, sections, steps, contacts, List.of(), List.of(),
				List.of());
	}

	@Test
	void a_body_is_compared_field_by_field_and_its_lists_by_id() {
		Step login = new Step("log-in", new Deadline(14), "https://skat.dk/");
		GuideBody before = body(List.of("what", "how", "who"), List.of(login),
				List.of(new Contact("office", "+45 1", null, null)));
		GuideBody after = body(List.of("who", "what", "when"),
				List.of(new Step("log-in", new Deadline(30), "https://skat.dk/"), new Step("wait", null, null)),
				List.of(new Contact("office", "+45 1", null, null)));
		assertThat(BodyDiff.between(before, after)).extracting(FieldChange::path, FieldChange::change)
			.containsExactlyInAnyOrder(tuple("/sections/who", Change.MOVED), tuple("/sections/how", Change.REMOVED),
					tuple("/sections/when", Change.ADDED),
					tuple("/steps/log-in/deadline/afterArrivalDays", Change.CHANGED),
					tuple("/steps/wait", Change.ADDED));
		assertThat(BodyDiff.between(before, after)).contains(new FieldChange("/sections/who", Change.MOVED, 2, 0),
				new FieldChange("/steps/log-in/deadline/afterArrivalDays", Change.CHANGED, 14, 30));
		assertThat(BodyDiff.between(after, after)).isEmpty();
	}

	@Test
	void a_date_that_was_not_set_is_added() {
		GuideBody before = body(List.of("what"), List.of(), List.of());
		GuideBody after = new GuideBody("tax", List.of(), null, LocalDate.of(2027, 5, 31), null, List.of("what"),
				List.of(), List.of(), List.of(), List.of(), List.of());
		assertThat(BodyDiff.between(before, after))
			.containsExactly(new FieldChange("/reviewDue", Change.ADDED, null, "2027-05-31"));
	}

}
