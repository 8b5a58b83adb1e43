package org.newcomerhub.mongo;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EncryptionTests {

	private static final byte[] ONE = key(1);

	private static final byte[] TWO = key(2);

	private final Encryption encryption = new Encryption(List.of(ONE));

	private static byte[] key(int value) {
		byte[] key = new byte[32];
		Arrays.fill(key, (byte) value);
		return key;
	}

	private static void assertShut(Encryption encryption, String sealed, String context) {
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> encryption.open(sealed, context));
	}

	@Test
	void what_was_sealed_opens_again_in_any_script() {
		for (String words : List.of("", "amal@example.org", "مرحبا 👋 Łódź", "x".repeat(100_000))) {
			assertThat(this.encryption.open(this.encryption.seal(words, "account/1"), "account/1")).isEqualTo(words);
		}
	}

	@Test
	void the_same_words_are_sealed_differently_each_time_and_are_not_seen() {
		String once = this.encryption.seal("amal@example.org", "account/1");
		assertThat(this.encryption.seal("amal@example.org", "account/1")).isNotEqualTo(once);
		assertThat(once).doesNotContain("amal").matches("[A-Za-z0-9._-]+");
	}

	@Test
	void what_is_moved_to_another_place_does_not_open() {
		assertShut(this.encryption, this.encryption.seal("words", "account/1"), "account/2");
	}

	@Test
	void what_was_changed_anywhere_does_not_open() {
		String sealed = this.encryption.seal("words", "account/1");
		for (int at = 0; at < sealed.length(); at++) {
			char other = (sealed.charAt(at) == 'A') ? 'B' : 'A';
			assertShut(this.encryption, sealed.substring(0, at) + other + sealed.substring(at + 1), "account/1");
		}
	}

	@Test
	void what_was_never_sealed_does_not_open() {
		for (String strange : List.of("", ".", "..", "words", "1.00000000.AAAA", "1..", "2.x.y",
				this.encryption.seal("", "").substring(0, 20))) {
			assertShut(this.encryption, strange, "");
		}
	}

	@Test
	void an_old_key_opens_what_it_sealed_and_the_new_one_seals() {
		String before = this.encryption.seal("words", "account/1");
		Encryption rotated = new Encryption(List.of(TWO, ONE));
		assertThat(rotated.open(before, "account/1")).isEqualTo("words");
		assertShut(this.encryption, rotated.seal("words", "account/1"), "account/1");
		assertShut(new Encryption(List.of(TWO)), before, "account/1");
	}

}
