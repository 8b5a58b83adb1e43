package org.newcomerhub.push.send.web;

import java.net.InetAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newcomerhub.device.Provider;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.push.model.Category;
import org.newcomerhub.push.model.Notification;
import org.newcomerhub.push.model.SendOutcome;
import org.newcomerhub.push.model.Target;
import org.newcomerhub.push.send.Certificates;
import org.newcomerhub.push.send.base.PushSettingsException;
import org.newcomerhub.push.send.base.SendProperties;
import org.newcomerhub.push.send.base.WebPushProperties;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WebPushSenderTests {

	private static final String HOST = "updates.push.services.mozilla.com";

	private static final String ENDPOINT = "https://" + HOST + "/wpush/v2/abc?x=1";

	private static final SendProperties PROPERTIES = new SendProperties(5000, 400, Duration.ofSeconds(10));

	private static final KeyPair OURS = Browser.pair();

	private static KeyStore store;

	private final MovingClock clock = new MovingClock();

	private final Browser browser = new Browser();

	private PushService service;

	private WebPushSender sender;

	@BeforeAll
	static void certify(@TempDir Path folder) throws Exception {
		store = Certificates.of(folder, HOST);
	}

	@BeforeEach
	void start() {
		this.service = new PushService(store);
		this.sender = sender((host) -> this.service.address(host));
	}

	private WebPushSender sender(Addresses addresses) {
		return new WebPushSender(properties(Browser.text(Browser.secret(OURS))), PROPERTIES, this.clock, addresses,
				this.service.trusting());
	}

	private static WebPushProperties properties(String privateKey) {
		return new WebPushProperties(Browser.text(Browser.open(OURS)), privateKey, "mailto:hub@example.org",
				List.of(HOST, "*.push.apple.com"));
	}

	@AfterEach
	void end() {
		this.sender.close();
		this.service.close();
	}

	private static Notification saying(String body) {
		return new Notification(UUID.fromString("0197f3a0-0000-7000-8000-000000000001"), Category.SERVICE, "ar",
				"مرحبا", body, "/events/cafe", null, Instant.parse("2026-11-20T09:00:00Z"));
	}

	private SendOutcome send(String token) {
		return send(token, saying("Sprogcafé"));
	}

	private SendOutcome send(String token, Notification notification) {
		Target target = new Target(UUID.randomUUID(), Provider.WEB_PUSH, "web", token);
		return Objects.requireNonNull(this.sender.send(target, notification).block(Duration.ofSeconds(30)));
	}

	private SendOutcome send() {
		return send(this.browser.subscription(ENDPOINT));
	}

	@Test
	void a_browser_reads_what_no_push_service_can() throws GeneralSecurityException {
		assertThat(send()).isEqualTo(new SendOutcome.Accepted());
		PushService.Asked asked = this.service.asked().getFirst();
		assertThat(asked.path()).isEqualTo("POST /wpush/v2/abc?x=1");
		assertThat(asked.headers().get("Host")).isEqualTo(HOST);
		assertThat(asked.headers().get("TTL")).isEqualTo("3600");
		assertThat(asked.headers().get("Urgency")).isEqualTo("high");
		assertThat(asked.headers().get("Content-Encoding")).isEqualTo("aes128gcm");
		assertThat(asked.headers().contains("Topic")).isFalse();
		JsonNode read = JsonMapper.shared().readTree(this.browser.decrypt(asked.body()));
		assertThat(read.path("title").stringValue()).isEqualTo("مرحبا");
		assertThat(read.path("body").stringValue()).isEqualTo("Sprogcafé");
		assertThat(read.path("direction").stringValue()).isEqualTo("rtl");
		assertThat(read.path("campaign").stringValue()).isEqualTo("0197f3a0-0000-7000-8000-000000000001");
	}

	@Test
	void the_hub_signs_who_it_is_for_one_service_and_some_hours()
			throws ParseException, JOSEException, GeneralSecurityException {
		send();
		this.clock.move(Duration.ofHours(5));
		send();
		this.clock.move(Duration.ofHours(1));
		send();
		List<String> signed = this.service.asked()
			.stream()
			.map((asked) -> asked.headers().get("Authorization"))
			.toList();
		assertThat(signed.get(1)).isEqualTo(signed.get(0));
		assertThat(signed.get(2)).isNotEqualTo(signed.get(0));
		String[] parts = signed.get(0).split("vapid t=|, k=");
		JWSObject token = JWSObject.parse(parts[1]);
		assertThat(token.verify(new ECDSAVerifier(Browser.key(Base64.getUrlDecoder().decode(parts[2]))))).isTrue();
		assertThat(token.getPayload().toJSONObject()).containsEntry("aud", "https://" + HOST)
			.containsEntry("sub", "mailto:hub@example.org")
			.containsEntry("exp", Instant.parse("2026-11-20T20:00:00Z").getEpochSecond());
	}

	@Test
	void what_just_fits_is_sent_and_a_byte_more_is_not() throws GeneralSecurityException {
		int room = 4096 - WebPayload.bytes(saying(""));
		assertThat(send(this.browser.subscription(ENDPOINT), saying("x".repeat(room))))
			.isEqualTo(new SendOutcome.Accepted());
		assertThat(this.service.asked().getFirst().body()).hasSize(4096);
		assertThat(this.browser.decrypt(this.service.asked().getFirst().body())).contains("xxx");
		assertThat(send(this.browser.subscription(ENDPOINT), saying("x".repeat(room + 1))))
			.isEqualTo(new SendOutcome.Refused("too-large"));
		assertThat(this.service.asked()).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "200,Accepted[]", "404,Gone[reason=unregistered]", "410,Gone[reason=unregistered]",
			"413,Refused[reason=too-large]", "403,Refused[reason=unauthorized]", "400,Refused[reason=invalid-argument]",
			"307,Refused[reason=redirected]", "429,'Later[reason=quota, after=PT7S, maybeDelivered=false]'",
			"503,'Later[reason=unavailable, after=PT7S, maybeDelivered=false]'",
			"502,'Later[reason=unavailable, after=PT7S, maybeDelivered=true]'",
			"0,'Later[reason=unavailable, after=null, maybeDelivered=true]'" })
	void answers_mean_what_the_standard_says(int status, String outcome) {
		this.service.answer(status, Map.of("Retry-After", "7", "Location", "https://" + HOST + "/elsewhere"));
		assertThat(send()).hasToString(outcome);
		assertThat(this.service.asked()).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://updates.push.services.mozilla.com/a", "https://evil.example/a",
			"https://updates.push.services.mozilla.com.evil.example/a", "https://push.apple.com.evil.example/a",
			"https://push.apple.com/a", "https://updates.push.services.mozilla.com:8443/a", "https://127.0.0.1/a",
			"https://u:p@updates.push.services.mozilla.com/a", "https://[::1]/a", "" })
	void only_known_services_are_asked(String endpoint) {
		assertThat(send(this.browser.subscription(endpoint))).isEqualTo(new SendOutcome.Refused("service-not-allowed"));
		assertThat(this.service.asked()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "10.0.0.5", "127.0.0.1", "169.254.169.254", "::1" })
	void a_known_name_that_leads_to_us_is_not_connected_to(String address) {
		this.sender.close();
		this.sender = sender(Addresses.publicOnes(
				(host) -> new InetAddress[] { InetAddress.ofLiteral("9.9.9.9"), InetAddress.ofLiteral(address) }, 443));
		assertThat(send()).isEqualTo(new SendOutcome.Later("unavailable", null, false));
	}

	@Test
	void a_service_without_the_names_certificate_is_not_talked_to() {
		assertThat(send(this.browser.subscription("https://web.push.apple.com/a")))
			.isEqualTo(new SendOutcome.Later("unavailable", null, false));
		assertThat(this.service.asked()).isEmpty();
	}

	@Test
	void what_is_no_subscription_reaches_nobody() {
		for (String token : List.of("", "{}", "[]", "nonsense", "{\"endpoint\":\"" + ENDPOINT + "\"}",
				this.browser.subscription("not an address"),
				this.browser.subscription(ENDPOINT).replaceFirst("\"auth\":\".", "\"auth\":\"!"),
				this.browser.subscription(ENDPOINT).replaceFirst("\"p256dh\":\"B...", "\"p256dh\":\"BAAA"))) {
			assertThat(send(token)).as(token).isEqualTo(new SendOutcome.Gone("invalid-token"));
		}
		assertThat(this.service.asked()).isEmpty();
	}

	@Test
	void keys_that_do_not_belong_together_stop_the_start() {
		assertThatExceptionOfType(PushSettingsException.class)
			.isThrownBy(() -> new WebPushSender(properties(Browser.text(Browser.secret(Browser.pair()))), PROPERTIES,
					this.clock, (host) -> Mono.empty(), this.service.trusting()))
			.withMessageContaining("do not belong together");
		assertThatExceptionOfType(PushSettingsException.class)
			.isThrownBy(() -> new WebPushSender(properties("AAAA"), PROPERTIES, this.clock, (host) -> Mono.empty(),
					this.service.trusting()))
			.withMessageContaining("32 bytes");
	}

}
