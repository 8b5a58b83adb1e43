package org.newcomerhub.event.feeds.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newcomerhub.event.feeds.fetch.Fetching.Known;
import org.newcomerhub.web.PublicAddresses;
import reactor.core.publisher.Mono;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FetchingTests {

	private static final Known NOTHING = new Known(null, null);

	private static final byte[] CALENDAR = "BEGIN:VCALENDAR".getBytes(StandardCharsets.UTF_8);

	private OthersServer server;

	FetchingTests() throws IOException {
		this.server = OthersServer.start();
	}

	@BeforeEach
	void offer() {
		this.server.offer("/calendar", OthersServer.body(CALENDAR, "ETag", "\"7\"", "Last-Modified", "Mon"));
	}

	@AfterEach
	void stop() {
		this.server.close();
	}

	private static FetchProperties properties(@Nullable Integer loopbackPort, Duration timeout) {
		return new FetchProperties(Duration.ofHours(4), timeout, DataSize.ofBytes(100_000), 3, loopbackPort);
	}

	private Fetching fetching() {
		return new Fetching(properties(this.server.port(), Duration.ofSeconds(20)));
	}

	private static Fetching saying(Names names, int port) {
		return new Fetching(properties(port, Duration.ofSeconds(20)), names);
	}

	private static Fetched fetch(Fetching fetching, URI url) {
		return Objects.requireNonNull(fetching.fetch(url, NOTHING).block());
	}

	private static String code(Fetched fetched) {
		return ((Fetched.Failed) fetched).code();
	}

	private static String why(Fetched fetched) {
		return String.valueOf(((Fetched.Failed) fetched).arguments().get("why"));
	}

	private static byte[] bytes(Fetched fetched) {
		return ((Fetched.Content) fetched).bytes();
	}

	@Test
	void what_is_offered_is_read_with_what_it_can_be_asked_for_again_by() {
		Fetched.Content content = (Fetched.Content) fetch(fetching(), this.server.at("/calendar"));
		assertThat(content.bytes()).isEqualTo(CALENDAR);
		assertThat(content.etag()).isEqualTo("\"7\"");
		assertThat(content.lastModified()).isEqualTo("Mon");
	}

	@Test
	void what_has_not_changed_is_not_sent_again() {
		this.server.offer("/same", (exchange) -> exchange.sendResponseHeaders(304, -1));
		Known known = new Known("\"7\"", "Mon");
		assertThat(fetching().fetch(this.server.at("/same"), known).block()).isInstanceOf(Fetched.Unchanged.class);
		assertThat(this.server.requests().getLast().getFirst("If-None-Match")).isEqualTo("\"7\"");
		assertThat(this.server.requests().getLast().getFirst("If-Modified-Since")).isEqualTo("Mon");
		assertThat(why(fetch(fetching(), this.server.at("/same")))).isEqualTo("HTTP 304");
	}

	@Test
	void it_says_whom_it_asks() {
		this.server.offer("/host", OthersServer.body(CALENDAR));
		Names here = (host) -> Mono.just(List.of(InetAddress.getLoopbackAddress()));
		fetch(saying(here, this.server.port()), this.server.at("calendar.example", "/host?a=%20b"));
		assertThat(this.server.requests().getLast().getFirst("Host"))
			.isEqualTo("calendar.example:" + this.server.port());
	}

	@Test
	void redirects_are_followed_three_times() {
		this.server.offer("/1", OthersServer.redirect("/2"));
		this.server.offer("/2", OthersServer.redirect(this.server.at("/3").toString()));
		this.server.offer("/3", OthersServer.redirect("calendar"));
		this.server.offer("/0", OthersServer.redirect("/1"));
		assertThat(bytes(fetch(fetching(), this.server.at("/1")))).isEqualTo(CALENDAR);
		assertThat(why(fetch(fetching(), this.server.at("/0")))).isEqualTo("redirects");
	}

	@Test
	void a_loop_ends() {
		this.server.offer("/loop", OthersServer.redirect("/loop"));
		assertThat(why(fetch(fetching(), this.server.at("/loop")))).isEqualTo("redirects");
		assertThat(this.server.requests()).hasSize(4);
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "127.9.9.9", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1",
			"169.254.169.254", "100.64.0.1", "100.127.255.255", "0.0.0.0", "0.1.2.3", "192.0.0.192", "198.18.0.1",
			"224.0.0.1", "255.255.255.255", "240.0.0.1", "[::1]", "[::]", "[fe80::1]", "[fc00::1]", "[fd00:ec2::254]",
			"[ff02::1]", "[::ffff:127.0.0.1]", "[::ffff:10.0.0.1]", "[::ffff:a9fe:a9fe]", "[::127.0.0.1]",
			"[64:ff9b::7f00:1]", "[2002:7f00:1::]", "[2001:0:7f00:1::]", "[2001:db8::1]", "2130706433", "127.1",
			"localhost" })
	void nothing_that_is_not_everybodys_is_asked(String host) {
		Fetching strict = new Fetching(properties(null, Duration.ofSeconds(20)));
		assertThat(code(fetch(strict, URI.create("http://" + host + "/calendar")))).isIn("feed-address",
				"feed-unreadable");
		assertThat(code(fetch(strict, this.server.at(host, "/calendar")))).isIn("feed-address", "feed-unreadable");
		assertThat(this.server.requests()).isEmpty();
	}

	@Test
	void addresses_of_everybody_are_told_from_others() throws Exception {
		for (String all : List.of("8.8.8.8", "100.63.255.255", "100.128.0.0", "172.32.0.1", "2a00:1450::1",
				"2606::1")) {
			assertThat(PublicAddresses.contain(InetAddress.ofLiteral(all))).as(all).isTrue();
		}
		byte[] mapped = InetAddress.ofLiteral("::ffff:1.2.3.4").getAddress();
		assertThat(mapped).hasSize(4);
		assertThat(PublicAddresses.contain(InetAddress.ofLiteral("::ffff:192.168.0.1"))).isFalse();
		assertThat(PublicAddresses.contain(InetAddress.ofLiteral("::1.2.3.4"))).isFalse();
	}

	@Test
	void nothing_but_the_web_is_asked() {
		for (String url : List.of("file:///etc/passwd", "ftp://8.8.8.8/", "gopher://8.8.8.8:80/", "http:///calendar",
				"http://8.8.8.8:22/", "https://8.8.8.8:8080/", "http://user:secret@8.8.8.8/", "jar:http://8.8.8.8!/",
				"calendar.ics", "mailto:a@b.example", "http://8.8.8.8:0/")) {
			assertThat(code(fetch(fetching(), URI.create(url)))).as(url).isEqualTo("feed-address");
		}
	}

	@Test
	void a_redirect_leads_nowhere_that_would_not_be_asked() throws IOException {
		try (OthersServer inside = OthersServer.start()) {
			inside.offer("/secret", OthersServer.body(CALENDAR));
			for (String location : List.of(inside.at("/secret").toString(), "http://10.0.0.1/", "file:///etc/passwd",
					"http://[::ffff:169.254.169.254]/latest/meta-data", "//192.168.0.1/", "ftp://127.0.0.1/")) {
				this.server.offer("/to", OthersServer.redirect(location));
				assertThat(code(fetch(fetching(), this.server.at("/to")))).as(location).isEqualTo("feed-address");
				this.server.forget("/to");
			}
			assertThat(inside.requests()).isEmpty();
		}
	}

	/** A name that says something else to whoever asks a second time. */
	@Test
	void the_address_that_was_looked_at_is_the_one_that_is_asked() throws IOException {
		AtomicInteger asked = new AtomicInteger();
		try (OthersServer inside = OthersServer.start()) {
			inside.offer("/calendar", OthersServer.body("secret".getBytes(StandardCharsets.UTF_8)));
			Names rebinding = (host) -> Mono
				.just(List.of(InetAddress.ofLiteral((asked.incrementAndGet() == 1) ? "127.0.0.1" : "127.0.0.2")));
			Fetched fetched = fetch(saying(rebinding, this.server.port()),
					this.server.at("rebinding.example", "/calendar"));
			assertThat(bytes(fetched)).isEqualTo(CALENDAR);
			assertThat(asked).hasValue(1);
		}
	}

	@Test
	void after_a_redirect_a_name_is_looked_at_anew() {
		AtomicInteger asked = new AtomicInteger();
		this.server.offer("/again", OthersServer.redirect("/calendar"));
		Names rebinding = (host) -> Mono
			.just(List.of(InetAddress.ofLiteral((asked.incrementAndGet() == 1) ? "127.0.0.1" : "10.1.2.3")));
		assertThat(code(fetch(saying(rebinding, this.server.port()), this.server.at("rebinding.example", "/again"))))
			.isEqualTo("feed-address");
		assertThat(asked).hasValue(2);
	}

	@Test
	void a_name_that_leads_to_us_as_well_is_not_asked() {
		Names both = (host) -> Mono.just(List.of(InetAddress.ofLiteral("8.8.8.8"), InetAddress.ofLiteral("10.0.0.1")));
		assertThat(code(fetch(saying(both, 1), URI.create("https://both.example/")))).isEqualTo("feed-address");
	}

	@Test
	void a_body_without_end_ends() {
		this.server.offer("/endless", OthersServer.endless());
		assertThat(why(fetch(fetching(), this.server.at("/endless")))).isEqualTo("too-large");
	}

	@Test
	void a_body_of_fifty_megabytes_is_not_read() {
		this.server.offer("/large", OthersServer.body(new byte[50_000_000]));
		assertThat(why(fetch(fetching(), this.server.at("/large")))).isEqualTo("too-large");
	}

	@Test
	void what_is_packed_is_unpacked_but_no_further_than_wanted() throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
			gzip.write(CALENDAR);
		}
		this.server.offer("/packed", OthersServer.body(packed.toByteArray(), "Content-Encoding", "gzip"));
		this.server.offer("/bomb", OthersServer.bomb(20_000_000));
		this.server.offer("/lie", OthersServer.body(CALENDAR, "Content-Encoding", "gzip"));
		assertThat(bytes(fetch(fetching(), this.server.at("/packed")))).isEqualTo(CALENDAR);
		assertThat(why(fetch(fetching(), this.server.at("/bomb")))).isEqualTo("too-large");
		assertThat(why(fetch(fetching(), this.server.at("/lie")))).isEqualTo("answer");
	}

	@Test
	void who_never_answers_is_not_waited_for() {
		CountDownLatch over = new CountDownLatch(1);
		this.server.offer("/silent", (exchange) -> {
			try {
				over.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		});
		Fetching impatient = new Fetching(properties(this.server.port(), Duration.ofMillis(300)));
		assertThat(why(fetch(impatient, this.server.at("/silent")))).isEqualTo("timeout");
		over.countDown();
	}

	@Test
	void what_goes_wrong_there_is_told() {
		this.server.offer("/broken", (exchange) -> exchange.sendResponseHeaders(500, -1));
		this.server.offer("/nowhere", OthersServer.redirect("http://[broken"));
		assertThat(why(fetch(fetching(), this.server.at("/broken")))).isEqualTo("HTTP 500");
		assertThat(why(fetch(fetching(), this.server.at("/absent")))).isEqualTo("HTTP 404");
		assertThat(why(fetch(fetching(), this.server.at("/nowhere")))).isEqualTo("answer");
		Names none = (host) -> Mono.error(new UnknownHostException(host));
		assertThat(why(fetch(saying(none, 1), URI.create("https://none.example/")))).isEqualTo("name");
		int port = this.server.port();
		this.server.close();
		assertThat(why(fetch(saying(Names.ofThisMachine(), port), URI.create("http://127.0.0.1:" + port + "/"))))
			.isEqualTo("connection");
	}

	@Test
	void settings_that_make_no_sense_are_refused() {
		assertThatIllegalArgumentException().isThrownBy(() -> properties(null, Duration.ZERO));
		assertThatIllegalArgumentException().isThrownBy(
				() -> new FetchProperties(Duration.ofSeconds(1), Duration.ofSeconds(1), DataSize.ofBytes(1), 3, null));
	}

}
