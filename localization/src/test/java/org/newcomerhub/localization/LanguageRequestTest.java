package org.newcomerhub.localization;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LanguageRequestTest {

	@Test
	void a_header_is_ranked_by_quality_and_then_by_place() {
		LanguageRequest request = LanguageRequest
			.ofHeader("en;q=0.5, ti, ar-sy;q=0.8,so ;\tQ=0.80 , fr;q=0.05, da;q=1.000");

		assertThat(request.ranked()).containsExactly("ti", "da", "ar-SY", "so", "en", "fr");
	}

	@Test
	void a_header_leaves_out_what_names_no_language() {
		assertThat(LanguageRequest.ofHeader("*, da;q=0, en;q=0.000, x-mine, a, sv;q=0.1").ranked())
			.containsExactly("sv");
		assertThat(LanguageRequest.ofHeader(", ,da,,").ranked()).containsExactly("da");
	}

	@Test
	void a_language_asked_for_twice_counts_where_it_weighs_most() {
		assertThat(LanguageRequest.ofHeader("da;q=0.2,ar;q=0.5,DA;q=0.9").ranked()).containsExactly("da", "ar");
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "   ", "*", "da;q=2", "da;q=1.001", "da;q=0.1234", "da;q=", "da;q=.5", "da;level=1",
			"da;q=0,5;", "da-", "-da", "da_DK", "*-CH", "da en", "languages-abcdefghi", "da,ar;q=x", "da\u00a0", "дa" })
	void a_header_that_is_absent_or_cannot_be_parsed_asks_for_nothing(@Nullable String header) {
		assertThat(LanguageRequest.ofHeader(header)).isEqualTo(LanguageRequest.none());
	}

	@Test
	void a_header_beyond_1000_characters_asks_for_nothing() {
		String header = "da" + " ".repeat(998);
		assertThat(LanguageRequest.ofHeader(header).ranked()).containsExactly("da");
		assertThat(LanguageRequest.ofHeader(header + " ")).isEqualTo(LanguageRequest.none());
	}

	@Test
	void no_header_breaks_the_reading_of_headers() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		String characters = "adqQxz019.-_*;,= \t\u0130";
		for (int i = 0; i < 20_000; i++) {
			StringBuilder header = new StringBuilder();
			random.ints(random.nextInt(40), 0, characters.length())
				.forEach((at) -> header.append(characters.charAt(at)));
			assertThat(LanguageRequest.ofHeader(header.toString()).ranked()).as("seed %d: %s", seed, header)
				.hasSizeLessThanOrEqualTo(15);
		}
	}

	@Test
	void a_parameter_is_one_tag_or_a_ranked_list() {
		assertThat(LanguageRequest.ofParameter("ti").ranked()).containsExactly("ti");
		assertThat(LanguageRequest.ofParameter("ti, ar-sy,EN,ti").ranked()).containsExactly("ti", "ar-SY", "en");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "da,,en", "da,", "x-mine", "und-x-mine", "*", "da;q=0.5", "en_US", "da-a",
			"arabic language", "123", "ar,\u0000" })
	void a_malformed_parameter_is_refused(String lang) {
		assertThatExceptionOfType(MalformedLanguageException.class).isThrownBy(() -> LanguageRequest.ofParameter(lang));
	}

	@Test
	void the_refusal_names_the_tag_that_is_wrong() {
		assertThatExceptionOfType(MalformedLanguageException.class)
			.isThrownBy(() -> LanguageRequest.ofParameter("da, en_US ,x"))
			.satisfies((ex) -> assertThat(ex.tag()).isEqualTo("en_US"))
			.withMessageContaining("en_US");
		assertThatExceptionOfType(MalformedLanguageException.class)
			.isThrownBy(() -> LanguageRequest.ofParameter("a".repeat(5000)))
			.satisfies((ex) -> assertThat(ex.tag()).hasSize(100).endsWith("…"));
	}

	@Test
	void a_list_is_cut_after_fifteen_languages() {
		String many = IntStream.range(0, 20).mapToObj((i) -> "q" + (char) ('a' + i)).collect(Collectors.joining(","));

		assertThat(LanguageRequest.ofParameter(many).ranked()).hasSize(15).startsWith("qa").endsWith("qo");
		assertThat(LanguageRequest.ofParameter("da,da," + many).ranked()).hasSize(15).endsWith("qn");
		assertThat(LanguageRequest.ofHeader(many).ranked()).hasSize(15);
		assertThat(new LanguageRequest(List.of(many.split(","))).ranked()).hasSize(15);
	}

	@Test
	void what_was_requested_is_the_first_as_the_registry_names_it() {
		assertThat(LanguageRequest.ofParameter("ar-SY,da").requested()).isEqualTo("ar");
		assertThat(LanguageRequest.ofParameter("hy,da").requested()).isEqualTo("und");
		assertThat(LanguageRequest.none().requested()).isEqualTo("und");
	}

	@Test
	void a_request_holds_tags_only() {
		assertThat(new LanguageRequest(List.of("DA", "da")).ranked()).containsExactly("da");
		assertThatIllegalArgumentException().isThrownBy(() -> new LanguageRequest(List.of("not a tag")));
		assertThatIllegalArgumentException().isThrownBy(() -> new LanguageRange("DA", 1));
		assertThatIllegalArgumentException().isThrownBy(() -> new LanguageRange("da", Double.NaN));
	}

}
