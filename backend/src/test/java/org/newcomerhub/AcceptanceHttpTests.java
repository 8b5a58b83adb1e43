package org.newcomerhub;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What issue 3 promises a newcomer's phone.
 */
class AcceptanceHttpTests extends RunningHub {

	private static final String TAX_CARD = "/api/v1/regions/lemvig/guides/tax-card";

	@Test
	void an_arabic_reader_gets_the_tax_card_in_arabic_right_to_left_and_told_that_nobody_reviewed_it() {
		HttpAnswer answer = this.http.get(TAX_CARD, "Accept-Language", "ar");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.header("Content-Language")).isEqualTo("ar");
		JsonNode guide = answer.json();
		assertThat(guide.get("language").asString()).isEqualTo("ar");
		assertThat(guide.get("languageMatch").asString()).isEqualTo("exact");
		assertThat(guide.get("direction").asString()).isEqualTo("rtl");
		assertThat(guide.get("title").asString()).contains("بطاقة الضريبة");
		assertThat(guide.get("translation").get("origin").asString()).isEqualTo("machine");
		assertThat(guide.get("translation").get("reviewed").asBoolean()).isFalse();
	}

	@Test
	void a_danish_reader_gets_the_same_guide_in_danish() {
		JsonNode arabic = this.http.get(TAX_CARD, "Accept-Language", "ar").json();
		JsonNode danish = this.http.get(TAX_CARD, "Accept-Language", "da-DK, da;q=0.9").json();
		assertThat(danish.get("id")).isEqualTo(arabic.get("id"));
		assertThat(danish.get("language").asString()).isEqualTo("da");
		assertThat(danish.get("direction").asString()).isEqualTo("ltr");
		assertThat(danish.get("languageMatch").asString()).isEqualTo("exact");
	}

	@Test
	void a_reader_of_a_language_that_is_not_there_gets_english_said_to_be_a_fallback() {
		JsonNode guide = this.http.get(TAX_CARD, "Accept-Language", "ti").json();
		assertThat(guide.get("language").asString()).isEqualTo("en");
		assertThat(guide.get("requestedLanguage").asString()).isEqualTo("ti");
		assertThat(guide.get("languageMatch").asString()).isEqualTo("fallback");
	}

}
