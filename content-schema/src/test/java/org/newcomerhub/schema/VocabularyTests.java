package org.newcomerhub.schema;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newcomerhub.localization.DurationUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class VocabularyTests {

	@Test
	void the_weakest_origin_is_the_machine_s() {
		assertThat(Origin.weakest(List.of(Origin.HUMAN, Origin.POST_EDITED))).isEqualTo(Origin.POST_EDITED);
		assertThat(Origin.weakest(List.of(Origin.HUMAN, Origin.MACHINE, Origin.POST_EDITED))).isEqualTo(Origin.MACHINE);
		assertThat(Origin.weakest(List.of(Origin.HUMAN))).isEqualTo(Origin.HUMAN);
		assertThat(Origin.weakest(List.of())).isEqualTo(Origin.MACHINE);
	}

	@Test
	void codes_lead_back_to_their_values() {
		assertThat(Origin.values()).allMatch((origin) -> Origin.of(origin.code()) == origin);
		assertThat(State.values()).allMatch((state) -> State.of(state.code()) == state);
		assertThat(FactType.values()).allMatch((type) -> FactType.of(type.code()) == type);
		assertThat(DurationUnit.values()).allMatch((unit) -> DurationUnit.of(unit.code()) == unit);
		assertThat(FactType.find("colour")).isEmpty();
		assertThat(DurationUnit.find("fortnights")).isEmpty();
		assertThat(Origin.POST_EDITED.code()).isEqualTo("post-edited");
		assertThat(Coverage.PARTIAL.code()).isEqualTo("partial");
		assertThat(Currency.STALE.code()).isEqualTo("stale");
		assertThatThrownBy(() -> Origin.of("HUMAN")).isInstanceOf(IllegalArgumentException.class)
			.hasMessageContaining("HUMAN");
		assertThatThrownBy(() -> State.of("")).isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void reviewed_and_final_are_reviewed() {
		assertThat(State.values()).filteredOn(State::isReviewed).containsExactly(State.REVIEWED, State.FINAL);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Tax", "tax_card", "tax card", "skæt", "a.b",
			"aaaaaaaaaabbbbbbbbbbccccccccccddddddddddE", "aaaaaaaaaabbbbbbbbbbccccccccccdddddddddde" })
	void what_cannot_be_an_id(String value) {
		assertThat(Vocabulary.isId(value)).isFalse();
	}

	@Test
	void what_can_be_an_id_or_a_slug() {
		assertThat(Vocabulary.isId("a".repeat(40))).isTrue();
		assertThat(Vocabulary.isSlug("healthcare-1177")).isTrue();
		assertThat(Vocabulary.isSlug("a".repeat(80))).isTrue();
		assertThat(Vocabulary.isSlug("a".repeat(81))).isFalse();
		assertThat(Vocabulary.isSlug("../x")).isFalse();
	}

	@Test
	void standard_categories_keep_their_order() {
		assertThat(Vocabulary.STANDARD_CATEGORIES).containsExactly("first-weeks", "tax", "housing", "job-search",
				"clubs", "language-learning", "culture-and-rules");
		assertThat(Vocabulary.SITUATIONS).hasSize(8).doesNotHaveDuplicates();
	}

}
