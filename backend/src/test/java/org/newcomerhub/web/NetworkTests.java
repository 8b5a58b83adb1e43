package org.newcomerhub.web;

import java.net.InetAddress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class NetworkTests {

	@ParameterizedTest
	@CsvSource({ "10.0.0.0/8, 10.255.3.4, true", "10.0.0.0/8, 11.0.0.1, false", "10.1.2.3/8, 10.9.9.9, true",
			"192.0.2.7, 192.0.2.7, true", "192.0.2.7, 192.0.2.8, false", "0.0.0.0/0, 8.8.8.8, true",
			"0.0.0.0/0, 2001:db8::1, false", "2001:db8::/33, 2001:db8:7fff::1, true",
			"2001:db8::/33, 2001:db8:8000::1, false", "::1, ::1, true", "10.0.0.0/8, ::ffff:10.1.2.3, true" })
	void a_network_contains_what_shares_its_leading_bits(String network, String address, boolean contained) {
		assertThat(Network.parse(network).contains(InetAddress.ofLiteral(address))).isEqualTo(contained);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "localhost", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "10.0.0.0/x", "::/129",
			"example.org/8" })
	void what_is_no_network_is_refused_by_its_name(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> Network.parse(text)).withMessageContaining(text);
	}

	@Test
	void an_ipv6_network_of_64_bits_is_one_sender() {
		assertThat(sender("2001:db8:1:2:3:4:5:6")).isEqualTo(sender("2001:db8:1:2:ffff::1"))
			.isNotEqualTo(sender("2001:db8:1:3::1"));
		assertThat(sender("192.0.2.7")).isNotEqualTo(sender("192.0.2.8"));
	}

	private static Network sender(String address) {
		return Network.sender(InetAddress.ofLiteral(address));
	}

}
