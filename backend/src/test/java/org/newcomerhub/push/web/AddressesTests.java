package org.newcomerhub.push.web;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AddressesTests {

	@ParameterizedTest
	@ValueSource(strings = { "https://lemvig.dk", "https://lemvig.dk/a?b=c#d", "HTTPS://lemvig.dk:8443/" })
	void an_https_address_is_good(String address) {
		assertThat(Addresses.isHttps(address)).isTrue();
		assertThat(Addresses.isPath(address)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://lemvig.dk", "https:", "https://", "https:///x", "javascript:alert(1)", "",
			"https://anna@lemvig.dk", "https://lem vig.dk", "//lemvig.dk/x", "/../x", "/a/../../x", "x", "/a\\b",
			"data:text/html,x" })
	void anything_else_is_neither_address_nor_path(String address) {
		assertThat(Addresses.isHttps(address)).isFalse();
		assertThat(Addresses.isPath(address)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/lemvig/events/dinner", "/lemvig/events?kind=dinner#list" })
	void a_path_of_the_hub_is_good(String path) {
		assertThat(Addresses.isPath(path)).isTrue();
	}

}
