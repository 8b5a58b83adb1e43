package org.newcomerhub.device;

import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newcomerhub.web.Fault;

import static org.assertj.core.api.Assertions.assertThat;

class BrowserSubscriptionTests {

	private static final String SUBSCRIPTION = """
			{"endpoint": "%s", "expirationTime": null, "keys": {"p256dh": "%s", "auth": "%s"}}""";

	private static final String ENDPOINT = "https://updates.push.example/wpush/v2/gAAAA";

	private static String key(int bytes, int first) {
		byte[] key = new byte[bytes];
		key[0] = (byte) first;
		return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
	}

	@Test
	void what_a_browser_gives_can_be_used_padded_or_not() {
		String token = SUBSCRIPTION.formatted(ENDPOINT, key(65, 4), key(16, 1));
		assertThat(BrowserSubscription.faults(token)).isEmpty();
		assertThat(BrowserSubscription.faults(SUBSCRIPTION.formatted(ENDPOINT, key(65, 4), key(16, 1) + "==")))
			.isEmpty();
	}

	@Test
	void every_fault_is_named_at_once() {
		assertThat(BrowserSubscription.faults(SUBSCRIPTION.formatted("http://plain.example/x", "short", "*")))
			.extracting(Fault::pointer)
			.containsExactly("/provider/token/endpoint", "/provider/token/keys/p256dh", "/provider/token/keys/auth");
		assertThat(BrowserSubscription.faults("{}")).hasSize(3);
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '~', value = { "not json", "[1", "''" })
	void what_is_no_json_is_said_to_be_none(String token) {
		assertThat(BrowserSubscription.faults(token)).extracting(Fault::code).containsExactly("json-malformed");
	}

	@ParameterizedTest
	@CsvSource({ "64,4", "65,2", "66,4" })
	void a_key_that_is_no_uncompressed_point_is_none(int bytes, int first) {
		assertThat(BrowserSubscription.faults(SUBSCRIPTION.formatted(ENDPOINT, key(bytes, first), key(16, 1))))
			.extracting(Fault::pointer)
			.containsExactly("/provider/token/keys/p256dh");
	}

	@ParameterizedTest
	@CsvSource({ "https:///nobody", "ftp://x.example/y", "https://a:b@x.example/y", "x y" })
	void only_an_https_address_of_a_host_is_one(String endpoint) {
		assertThat(BrowserSubscription.faults(SUBSCRIPTION.formatted(endpoint, key(65, 4), key(16, 1))))
			.extracting(Fault::pointer)
			.containsExactly("/provider/token/endpoint");
	}

}
