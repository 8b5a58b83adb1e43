package org.newcomerhub.localization;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LocalizedTextTest {

	private final Map<String, String> words = new LinkedHashMap<>(Map.of("de", "Steuern"));

	LocalizedTextTest() {
		this.words.put("ar", "الضرائب");
		this.words.put("da", "Skat");
	}

	@Test
	void the_first_of_the_chain_that_is_there_is_best() {
		LocalizedText text = LocalizedText.of(this.words);

		assertThat(text.best(List.of("ti", "da", "ar"))).isEqualTo(new LocalizedValue("da", "Skat"));
	}

	@Test
	void with_nothing_of_the_chain_the_authors_first_is_given_by_its_name() {
		LocalizedText text = LocalizedText.of(this.words);

		assertThat(text.best(List.of("ti"))).isEqualTo(new LocalizedValue("de", "Steuern"));
		assertThat(text.best(List.of())).isEqualTo(new LocalizedValue("de", "Steuern"));
	}

	@Test
	void only_exactly_that_language_is_in_it() {
		LocalizedText text = LocalizedText.of(this.words);

		assertThat(text.in("da")).contains("Skat");
		assertThat(text.in("da-simple")).isEmpty();
	}

	@Test
	void a_text_does_not_change_with_the_map_it_was_made_of() {
		LocalizedText text = LocalizedText.of(this.words);
		this.words.put("en", "Tax");

		assertThat(text.byLanguage()).containsOnlyKeys("de", "ar", "da");
		assertThatExceptionOfType(UnsupportedOperationException.class)
			.isThrownBy(() -> text.byLanguage().put("en", "Tax"));
	}

	@Test
	void a_text_in_no_language_is_refused() {
		assertThatIllegalArgumentException().isThrownBy(() -> LocalizedText.of(Map.of()));
	}

}
