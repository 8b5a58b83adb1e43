package org.newcomerhub.reader;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.newcomerhub.push.send.web.Browser;
import reactor.netty.http.client.HttpClient;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * One hub with the starter content and the pack {@code nook}, whose words try to be
 * markup; shared by all tests of the pages.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "hub.poll=20ms", "hub.import=src/test/resources/packs/nook" })
abstract class ReaderHub {

	private static final int LARGEST_ANSWER = 4 * 1024 * 1024;

	private static final String DATA = "target/test-reader-" + UUID.randomUUID();

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void dataFolder(DynamicPropertyRegistry registry) {
		registry.add("hub.data", () -> DATA);
		KeyPair pair = Browser.pair();
		registry.add("hub.push.web.public-key", () -> Browser.text(Browser.open(pair)));
		registry.add("hub.push.web.private-key", () -> Browser.text(Browser.secret(pair)));
		registry.add("hub.push.web.subject", () -> "mailto:hub@example.org");
	}

	@BeforeEach
	void awaitContent() {
		Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.pollInterval(Duration.ofMillis(50))
			.until(() -> exchange("/nook/guides/markup?lang=en").getStatus().value() == 200
					&& body(exchange("/nook/events?lang=en")).contains("/nook/events/tax-evening"));
	}

	String address(String path) {
		return "http://127.0.0.1:" + this.port + path;
	}

	private static WebTestClient client() {
		return WebTestClient.bindToServer(new ReactorClientHttpConnector(HttpClient.create().compress(false)))
			.responseTimeout(Duration.ofMinutes(1))
			.codecs((codecs) -> codecs.defaultCodecs().maxInMemorySize(LARGEST_ANSWER))
			.build();
	}

	/** Gets a page as a browser would, with header names and values in turn. */
	EntityExchangeResult<byte[]> exchange(String path, String... headers) {
		WebTestClient.RequestHeadersSpec<?> request = client().get()
			.uri(URI.create(address(path)))
			.header(HttpHeaders.ACCEPT, "text/html");
		for (int i = 0; i < headers.length; i += 2) {
			request = request.header(headers[i], headers[i + 1]);
		}
		return request.exchange().expectBody().returnResult();
	}

	/** Sends a form as a browser would, with header names and values in turn. */
	EntityExchangeResult<byte[]> send(String path, String form, String... headers) {
		return send(MediaType.APPLICATION_FORM_URLENCODED, path, form, headers);
	}

	/** Sends something as a browser would, with header names and values in turn. */
	EntityExchangeResult<byte[]> send(MediaType type, String path, String form, String... headers) {
		WebTestClient.RequestBodySpec request = client().post()
			.uri(URI.create(address(path)))
			.header(HttpHeaders.ACCEPT, "text/html")
			.contentType(type);
		for (int i = 0; i < headers.length; i += 2) {
			request = request.header(headers[i], headers[i + 1]);
		}
		return request.bodyValue(form).exchange().expectBody().returnResult();
	}

	/** Where an answer leads. */
	static String location(EntityExchangeResult<byte[]> result) {
		if (result.getStatus().value() != 303) {
			throw new AssertionError("It is a " + result.getStatus() + ": " + body(result));
		}
		return String.valueOf(result.getResponseHeaders().getFirst(HttpHeaders.LOCATION));
	}

	/** The text of a page. */
	String html(String path, String... headers) {
		EntityExchangeResult<byte[]> result = exchange(path, headers);
		if (result.getStatus().value() != 200) {
			throw new AssertionError(path + " is a " + result.getStatus());
		}
		return body(result);
	}

	static String body(EntityExchangeResult<byte[]> result) {
		byte[] bytes = result.getResponseBody();
		return (bytes != null) ? new String(bytes, StandardCharsets.UTF_8) : "";
	}

}
