package org.newcomerhub.mail;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MailTests {

	private static final String AMAL = "amal@example.org";

	@Test
	void addresses_that_people_have_are_taken() {
		for (String address : List.of(AMAL, "a.b+tag@example.co.uk", "o'brien_1@sub.example.org", "x@localhost",
				"l".repeat(64) + "@example.org", "post@københavn.dk", "info@مثال.إختبار")) {
			assertThat(Mail.isAddress(address)).as(address).isTrue();
		}
	}

	@Test
	void what_is_no_address_is_refused() {
		for (String address : List.of("", "amal", "@example.org", "amal@", "a@b@example.org", "a b@example.org",
				".a@example.org", "a.@example.org", "a..b@example.org", "amal@example..org", "amal@-example.org",
				"amal@example.org\r\nBcc: all@example.org", "amal\n@example.org", "amal@example.org\0",
				"\"a b\"@example.org", "amal@[192.0.2.1]", "Amal <amal@example.org>", "amal@example.org,bo@example.org",
				"أمل@example.org", "l".repeat(65) + "@example.org", "a@" + "l".repeat(64) + ".org",
				"a@" + "label.".repeat(42) + "org")) {
			assertThat(Mail.isAddress(address)).as(address).isFalse();
			assertThatIllegalArgumentException().isThrownBy(() -> new Mail(address, "en", "Subject", "Text"))
				.withMessageNotContaining("example");
		}
	}

	@Test
	void an_international_domain_goes_over_the_wire_in_ascii() {
		assertThat(Address.ascii("post@københavn.dk")).contains("post@xn--kbenhavn-54a.dk");
		assertThat(Address.ascii("Post@Example.ORG")).contains("Post@example.org");
	}

	@Test
	void a_subject_is_one_line() {
		for (String subject : List.of("", " ", "Hi\r\nBcc: all@example.org", "Hi\nthere", "Hi\rthere", "Hi\u2028there",
				"Hi\u0085there", "x".repeat(251))) {
			assertThatIllegalArgumentException().isThrownBy(() -> new Mail(AMAL, "en", subject, "Text"));
		}
	}

	@Test
	void language_and_text_are_checked() {
		for (String language : List.of("", "en\r\nX: y", "english!", "und")) {
			assertThatIllegalArgumentException().isThrownBy(() -> new Mail(AMAL, language, "Subject", "Text"));
		}
		assertThat(new Mail(AMAL, "fa-AF", "Subject", "Text").language()).isEqualTo("fa-AF");
		for (String text : List.of("", "\n", "x".repeat(100_001))) {
			assertThatIllegalArgumentException().isThrownBy(() -> new Mail(AMAL, "en", "Subject", text));
		}
	}

	@Test
	void a_mail_tells_neither_to_whom_nor_what() {
		assertThat(new Mail(AMAL, "en", "Your invitation", "The words")).asString()
			.doesNotContain("amal", "invitation", "words");
	}

	@Test
	void the_name_of_a_file_stays_in_its_folder_and_differs_where_keys_do() {
		assertThat(Keys.fileName("invitation-1")).isEqualTo("invitation-1");
		for (String key : List.of("../../etc/passwd", "a/b", ".hidden", "x".repeat(400), "a\nb", "مرحبا")) {
			assertThat(Keys.fileName(key)).matches("[A-Za-z0-9_-][A-Za-z0-9._-]{0,120}");
		}
		assertThat(Keys.fileName("a/b")).isNotEqualTo(Keys.fileName("a_b")).isNotEqualTo(Keys.fileName("a:b"));
	}

}
