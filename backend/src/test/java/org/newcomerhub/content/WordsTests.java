package org.newcomerhub.content;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.newcomerhub.schema.Meaning;
import org.newcomerhub.schema.Origin;
import org.newcomerhub.schema.Segment;
import org.newcomerhub.schema.State;
import org.newcomerhub.schema.Text;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTests {

	private static final Text SOURCE = text("da", words("title", "Skattekort"), words("summary", "Kort fortalt"));

	private static Text text(String language, Segment... segments) {
		return new Text(language, List.of(segments));
	}

	private static Segment words(String id, String words) {
		return segment(id, words, Origin.HUMAN, State.TRANSLATED);
	}

	private static Segment segment(String id, String words, Origin origin, State state) {
		return new Segment(id, words, origin, state, null, null);
	}

	private static Segment madeFrom(String id, String words, @Nullable String meaning) {
		return new Segment(id, words, Origin.HUMAN, State.TRANSLATED, null, meaning);
	}

	private static Words source(@Nullable Text before, String... meaningUnchanged) {
		return new Words(before, null, Set.of(meaningUnchanged), Set.of());
	}

	private static Words translation(@Nullable Text before, String... confirmed) {
		return new Words(before, SOURCE, Set.of(), Set.of(confirmed));
	}

	private static Segment only(Text text) {
		assertThat(text.segments()).hasSize(1);
		return text.segments().getFirst();
	}

	@Test
	void a_machines_words_that_somebody_changes_are_post_edited() {
		Text before = text("en", segment("title", "Tax map", Origin.MACHINE, State.INITIAL));
		Text given = text("en", segment("title", "Tax card", Origin.MACHINE, State.INITIAL));
		assertThat(only(translation(before).saved(given)).origin()).isEqualTo(Origin.POST_EDITED);
		assertThat(only(translation(before).saved(before)).origin()).isEqualTo(Origin.MACHINE);
	}

	@Test
	void an_origin_that_is_stated_stays_as_it_is() {
		Text before = text("en", segment("title", "Tax map", Origin.MACHINE, State.INITIAL));
		Text written = text("en", segment("title", "Tax card", Origin.HUMAN, State.TRANSLATED));
		assertThat(only(translation(before).saved(written)).origin()).isEqualTo(Origin.HUMAN);
		Text machine = text("en", segment("title", "Tax card", Origin.MACHINE, State.INITIAL));
		assertThat(only(translation(null).saved(machine)).origin()).isEqualTo(Origin.MACHINE);
		assertThat(only(translation(written).saved(machine)).origin()).isEqualTo(Origin.MACHINE);
	}

	@ParameterizedTest
	@EnumSource(names = { "REVIEWED", "FINAL" })
	void changed_words_are_not_reviewed_any_more(State state) {
		Text before = text("en", segment("title", "Tax card", Origin.HUMAN, state));
		Text given = text("en", segment("title", "The tax card", Origin.HUMAN, state));
		Words words = translation(before);
		assertThat(only(words.saved(given)).state()).isEqualTo(State.TRANSLATED);
		assertThat(words.newlyReviewed(words.saved(given))).isEmpty();
		assertThat(only(words.saved(before)).state()).isEqualTo(state);
		assertThat(words.newlyReviewed(words.saved(before))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "INITIAL, REVIEWED, same", "TRANSLATED, FINAL, same", "TRANSLATED, REVIEWED, changed",
			"REVIEWED, FINAL, changed", "FINAL, REVIEWED, changed", "REVIEWED, FINAL, same" })
	void a_review_that_was_not_there_before_is_a_claim(State had, State claimed, String words) {
		Text before = text("en", segment("title", "same", Origin.HUMAN, had), words("summary", "short"));
		Text given = text("en", segment("title", words, Origin.HUMAN, claimed), words("summary", "short"));
		Words saving = translation(before);
		assertThat(saving.newlyReviewed(saving.saved(given))).containsExactly("title");
	}

	@Test
	void a_first_text_claims_every_review_that_it_states() {
		Text given = text("da", segment("title", "Skattekort", Origin.HUMAN, State.FINAL), words("summary", "Kort"));
		assertThat(source(null).newlyReviewed(source(null).saved(given))).containsExactly("title");
	}

	@Test
	void a_review_that_is_taken_back_is_no_claim() {
		Text before = text("en", segment("title", "Tax card", Origin.HUMAN, State.FINAL));
		for (State less : List.of(State.INITIAL, State.TRANSLATED, State.REVIEWED)) {
			Text given = text("en", segment("title", "Tax card", Origin.HUMAN, less));
			assertThat(translation(before).newlyReviewed(translation(before).saved(given))).as(less.code()).isEmpty();
			assertThat(only(translation(before).saved(given)).state()).isEqualTo(less);
		}
	}

	@Test
	void a_change_marked_as_meaning_unchanged_inherits_the_meaning() {
		Text before = text("da", words("title", "Skatekort"));
		Text corrected = text("da", words("title", "Skattekort"));
		Text saved = source(before, "title").saved(corrected);
		assertThat(Meaning.of(only(saved))).isEqualTo(Meaning.of("Skatekort"));
		// and once more, from the one inherited
		Text again = source(saved, "title").saved(text("da", words("title", "Dit skattekort")));
		assertThat(Meaning.of(only(again))).isEqualTo(Meaning.of("Skatekort"));
	}

	@Test
	void a_meaning_is_kept_while_the_words_are_and_is_new_with_new_words() {
		Segment inherited = new Segment("title", "Skattekort", Origin.HUMAN, State.TRANSLATED, "inherited", null);
		Text before = text("da", inherited);
		assertThat(only(source(before).saved(text("da", words("title", "Skattekort")))).meaning())
			.isEqualTo("inherited");
		Segment other = new Segment("title", "Frikort", Origin.HUMAN, State.TRANSLATED, "inherited", null);
		assertThat(Meaning.of(only(source(before).saved(text("da", other))))).isEqualTo(Meaning.of("Frikort"));
	}

	@Test
	void nobody_gives_a_meaning_to_words_that_are_new() {
		Segment claimed = new Segment("title", "Skattekort", Origin.HUMAN, State.TRANSLATED, "claimed", "claimed");
		assertThat(only(source(null, "title").saved(text("da", claimed))).meaning()).isNull();
		assertThat(only(source(null, "title").saved(text("da", claimed))).madeFrom()).isNull();
		assertThat(only(translation(null).saved(text("en", claimed))).meaning()).isNull();
	}

	@Test
	void a_first_translation_is_made_from_the_source_as_it_is() {
		Text saved = translation(null).saved(text("en", words("title", "Tax card"), words("summary", "In short")));
		assertThat(saved.segments()).extracting(Segment::madeFrom)
			.containsExactly(Meaning.of("Skattekort"), Meaning.of("Kort fortalt"));
	}

	@Test
	void made_from_follows_the_source_where_the_words_change_and_stays_where_they_do_not() {
		Text before = text("en", madeFrom("title", "Tax card", "old"), madeFrom("summary", "In short", "older"));
		Text given = text("en", madeFrom("title", "The tax card", "old"), words("summary", "In short"));
		assertThat(translation(before).saved(given).segments()).extracting(Segment::madeFrom)
			.containsExactly(Meaning.of("Skattekort"), "older");
	}

	@Test
	void what_still_holds_is_confirmed_without_a_change() {
		Text before = text("en", madeFrom("title", "Tax card", "old"), madeFrom("summary", "In short", "older"));
		assertThat(translation(before, "title").saved(before).segments()).extracting(Segment::madeFrom)
			.containsExactly(Meaning.of("Skattekort"), "older");
	}

	@Test
	void what_a_translator_says_it_was_made_from_holds() {
		Text before = text("en", madeFrom("title", "Tax card", "old"));
		Text given = text("en", madeFrom("title", "The tax card", "stated"));
		assertThat(only(translation(before).saved(given)).madeFrom()).isEqualTo("stated");
		assertThat(only(translation(null).saved(given)).madeFrom()).isEqualTo("stated");
	}

	@Test
	void what_the_source_lacks_was_made_from_nothing_known() {
		Text saved = translation(null).saved(text("en", words("what.body", "More")));
		assertThat(only(saved).madeFrom()).isNull();
		Text unsourced = new Words(null, text("da"), Set.of(), Set.of()).saved(text("en", words("title", "Tax")));
		assertThat(only(unsourced).madeFrom()).isNull();
	}

	@Test
	void segments_come_and_go_in_the_order_given() {
		Text before = text("da", words("title", "Skattekort"), words("summary", "Kort fortalt"));
		Text given = text("da", words("what.body", "Nyt"), words("title", "Skattekort"));
		assertThat(source(before).saved(given).ids()).containsExactly("what.body", "title");
	}

}
