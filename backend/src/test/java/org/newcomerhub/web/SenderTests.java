package org.newcomerhub.web;

import java.net.InetAddress;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

class SenderTests {

	private final Sender sender = new Sender(
			List.of(Network.parse("10.0.0.0/8"), Network.parse("2001:db8:ffff::/48"), Network.parse("127.0.0.1")));

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			203.0.113.5 | 198.51.100.1                      | 203.0.113.5
			10.0.0.1    | 198.51.100.1                      | 198.51.100.1
			10.0.0.1    | 1.2.3.4, 198.51.100.1             | 198.51.100.1
			10.0.0.1    | 1.2.3.4, 198.51.100.1, 10.0.0.2   | 198.51.100.1
			10.0.0.1    | 198.51.100.1:4711                 | 198.51.100.1
			10.0.0.1    | [2001:db8::7]:4711                | 2001:db8::7
			10.0.0.1    | 2001:db8::7                       | 2001:db8::7
			10.0.0.1    | 198.51.100.1, unknown             | 10.0.0.1
			10.0.0.1    | 198.51.100.1, evil.example, 10.0.0.2 | 10.0.0.2
			10.0.0.1    | 10.0.0.3, 10.0.0.2                | 10.0.0.3
			10.0.0.1    | ,,                                | 10.0.0.1
			2001:db8:ffff::1 | 198.51.100.1                 | 198.51.100.1
			127.0.0.1   | 198.51.100.1                      | 198.51.100.1
			""")
	void the_sender_is_the_rightmost_address_that_is_no_trusted_proxy(String peer, String forwarded, String expected) {
		HttpHeaders headers = new HttpHeaders();
		headers.add("X-Forwarded-For", forwarded);
		assertThat(this.sender.address(InetAddress.ofLiteral(peer), headers))
			.isEqualTo(InetAddress.ofLiteral(expected));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			10.0.0.1    | for=198.51.100.1;proto=https;by=10.0.0.1        | 198.51.100.1
			10.0.0.1    | For="[2001:db8::7]:4711"                        | 2001:db8::7
			10.0.0.1    | for=1.2.3.4, for=198.51.100.1, for=10.0.0.2     | 198.51.100.1
			10.0.0.1    | for=198.51.100.1, for=_hidden                   | 10.0.0.1
			10.0.0.1    | proto=https                                     | 10.0.0.1
			203.0.113.5 | for=198.51.100.1                                | 203.0.113.5
			""")
	void the_standard_header_is_understood_too(String peer, String forwarded, String expected) {
		HttpHeaders headers = new HttpHeaders();
		headers.add("Forwarded", forwarded);
		assertThat(this.sender.address(InetAddress.ofLiteral(peer), headers))
			.isEqualTo(InetAddress.ofLiteral(expected));
	}

	@ParameterizedTest
	@CsvSource({ "198.51.100.1, for=192.0.2.9", "192.0.2.9, for=198.51.100.1" })
	void both_headers_together_are_not_believed(String forwardedFor, String forwarded) {
		HttpHeaders headers = new HttpHeaders();
		headers.add("X-Forwarded-For", forwardedFor);
		headers.add("Forwarded", forwarded);
		InetAddress peer = InetAddress.ofLiteral("10.0.0.1");
		assertThat(this.sender.address(peer, headers)).isEqualTo(peer);
	}

	@ParameterizedTest
	@CsvSource({ "1.2.3.4, 198.51.100.1", "198.51.100.2, 198.51.100.1" })
	void several_lines_are_one_list(String first, String second) {
		HttpHeaders headers = new HttpHeaders();
		headers.add("X-Forwarded-For", first);
		headers.add("X-Forwarded-For", second);
		assertThat(this.sender.address(InetAddress.ofLiteral("10.0.0.1"), headers))
			.isEqualTo(InetAddress.ofLiteral(second));
	}

}
