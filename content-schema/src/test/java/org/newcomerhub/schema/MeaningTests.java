package org.newcomerhub.schema;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MeaningTests {

	@Test
	void a_meaning_is_128_bits_of_sha_256_and_stays_the_same_for_ever() {
		assertThat(Meaning.of("")).isEqualTo("e3b0c44298fc1c149afbf4c8996fb924");
		assertThat(Meaning.of("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223");
	}

	@Test
	void line_ends_outer_space_and_composition_change_no_meaning() {
		String meaning = Meaning.of("Råd\nhus");
		assertThat(Meaning.of("  Råd\r\nhus\n")).isEqualTo(meaning);
		assertThat(Meaning.of("Ra\u030Ad\rhus")).isEqualTo(meaning);
	}

	@Test
	void inner_space_and_case_do() {
		assertThat(Meaning.of("Råd hus")).isNotEqualTo(Meaning.of("Råd  hus")).isNotEqualTo(Meaning.of("råd hus"));
	}

	@Test
	void an_inherited_meaning_goes_before_the_hash() {
		Segment changed = new Segment("title", "Rådhuset", Origin.HUMAN, State.INITIAL, Meaning.of("Rådhus"), null);
		assertThat(Meaning.of(changed)).isEqualTo(Meaning.of("Rådhus"));
		assertThat(Meaning.of(Examples.segment("title", "Rådhuset"))).isEqualTo(Meaning.of("Rådhuset"));
	}

}
