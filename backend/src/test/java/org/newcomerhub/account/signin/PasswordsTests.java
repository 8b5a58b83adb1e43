package org.newcomerhub.account.signin;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.web.Fault;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordsTests {

	private final Passwords passwords = new Passwords();

	@AfterEach
	void close() {
		this.passwords.destroy();
	}

	private List<String> codes(String name, String password) {
		return this.passwords.faults(name, password).stream().map(Fault::code).toList();
	}

	@ParameterizedTest
	@CsvSource({ "elevenchars, password-too-short", "Password1234, password-common", "QWERTYUIOP123, password-common",
			"aaaaaaaaaaaaaa, password-common", "ababababababab, password-common", "birgit.jensen, password-common",
			"Birgit.Jensen1!, password-common" })
	void what_is_short_or_common_or_the_name_itself_is_refused(String password, String code) {
		assertThat(codes("birgit.jensen", password)).containsExactly(code);
	}

	@ParameterizedTest
	@CsvSource({ "seven quiet herons", "пароль для перевірки", "birgit.jensen likes plums", "😀😁😂🤣😃😄😅😆😉😊😋😎",
			"'            x y z w'" })
	void whatever_else_is_long_enough_is_good_without_rules_of_composition(String password) {
		assertThat(codes("birgit.jensen", password)).isEmpty();
	}

	@Test
	void nobody_needs_more_than_200_characters() {
		assertThat(codes("x", "ab cd ".repeat(40))).containsExactly("password-too-long");
		assertThat(codes("x", "😀ab ".repeat(50))).isEmpty();
	}

	@Test
	void it_is_the_same_password_however_the_letters_are_composed() {
		String hash = this.passwords.hash("blåbærgrød og café").blockOptional(Await.LONGEST).orElseThrow();
		assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
		assertThat(matches("blåbærgrød og cafe\u0301", hash)).isTrue();
		assertThat(matches("blåbærgrød og cafe", hash)).isFalse();
		assertThat(this.passwords.hash("blåbærgrød og café").block(Await.LONGEST)).isNotEqualTo(hash);
	}

	private boolean matches(String password, String hash) {
		return this.passwords.matches(password, hash).blockOptional(Await.LONGEST).orElseThrow();
	}

	@Test
	void where_there_is_no_password_none_matches() {
		assertThat(this.passwords.matches("anything at all", null).block(Await.LONGEST)).isFalse();
		assertThat(matches("x".repeat(100_000), "$argon2id$v=19$m=19456,t=2,p=1$AAAA$AAAA")).isFalse();
	}

}
