package org.newcomerhub.push.send.fcm;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newcomerhub.fcm.FcmStandIn;
import org.newcomerhub.fcm.fault.Failure;
import org.newcomerhub.fcm.fault.Fault;
import org.newcomerhub.fcm.fault.FaultPlan;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.push.model.Category;
import org.newcomerhub.push.model.SendOutcome;
import org.newcomerhub.push.send.base.FcmProperties;
import org.newcomerhub.push.send.base.PushSettingsException;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** With a service account's key, and a server that gives access tokens for it. */
class FcmAccessTests {

	@TempDir
	private Path folder;

	private HttpServer tokens;

	private final List<String> asked = new CopyOnWriteArrayList<>();

	private volatile int status = 200;

	@BeforeEach
	void start() throws IOException {
		this.tokens = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.tokens.createContext("/token", (exchange) -> {
			this.asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
			byte[] answer = ((this.status == 200)
					? "{\"access_token\":\"a" + this.asked.size() + "\",\"expires_in\":3600,\"token_type\":\"Bearer\"}"
					: "{\"error\":\"invalid_grant\"}")
				.getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			exchange.sendResponseHeaders(this.status, answer.length);
			exchange.getResponseBody().write(answer);
			exchange.close();
		});
		this.tokens.start();
	}

	@AfterEach
	void end() {
		this.tokens.stop(0);
	}

	private String key() throws IOException, NoSuchAlgorithmException {
		KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
		generator.initialize(2048);
		String pem = "-----BEGIN PRIVATE KEY-----\n"
				+ Base64.getMimeEncoder().encodeToString(generator.generateKeyPair().getPrivate().getEncoded())
				+ "\n-----END PRIVATE KEY-----\n";
		Path file = this.folder.resolve("key.json");
		Files.writeString(file,
				JsonMapper.shared()
					.createObjectNode()
					.put("type", "service_account")
					.put("project_id", "town-hub")
					.put("private_key_id", "k")
					.put("private_key", pem)
					.put("client_email", "hub@town-hub.example.org")
					.put("client_id", "1")
					.put("token_uri", "http://127.0.0.1:" + this.tokens.getAddress().getPort() + "/token")
					.toString());
		return file.toString();
	}

	private static SendOutcome send(FcmSender sender) {
		return Objects.requireNonNull(
				sender.send(Sample.to("t", "android"), Sample.of(Category.EVENT)).block(Duration.ofSeconds(30)));
	}

	@Test
	void a_key_fetches_a_token_once_and_another_when_that_is_refused() throws Exception {
		try (FcmStandIn standIn = FcmStandIn.start(0);
				FcmSender sender = new FcmSender(Sample.fcm(key(), standIn.base()),
						Sample.within(Duration.ofSeconds(10)), new MovingClock())) {
			assertThat(send(sender)).isEqualTo(new SendOutcome.Accepted());
			assertThat(send(sender)).isEqualTo(new SendOutcome.Accepted());
			assertThat(this.asked).hasSize(1);
			standIn.plan(FaultPlan.of(Fault.of(Failure.UNAUTHENTICATED).times(1)));
			assertThat(send(sender)).isEqualTo(new SendOutcome.Accepted());
			assertThat(this.asked).hasSize(2);
		}
	}

	@Test
	void a_key_that_was_revoked_is_asked_with_once_and_nothing_is_sent() throws Exception {
		this.status = 400;
		try (FcmStandIn standIn = FcmStandIn.start(0);
				FcmSender sender = new FcmSender(Sample.fcm(key(), standIn.base()),
						Sample.within(Duration.ofSeconds(10)), new MovingClock())) {
			assertThat(send(sender)).isEqualTo(new SendOutcome.Later("unauthorized", null, false));
			assertThat(this.asked).hasSize(1);
			assertThat(standIn.summary().delivered()).isZero();
		}
	}

	@Test
	void a_key_knows_its_project() throws Exception {
		assertThat(FcmAccess.of(new FcmProperties(key(), null, null)).project()).isEqualTo("town-hub");
		assertThat(FcmAccess.of(new FcmProperties(key(), "other-hub", null)).project()).isEqualTo("other-hub");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{}", "nonsense", "{\"type\":\"service_account\",\"private_key\":\"x\"}" })
	void what_is_no_key_stops_the_start_and_is_not_repeated(String content) throws IOException {
		Path file = Files.writeString(this.folder.resolve("key.json"), content);
		assertThatExceptionOfType(PushSettingsException.class)
			.isThrownBy(() -> FcmAccess.of(new FcmProperties(file.toString(), null, null)))
			.withMessageContaining("hub.push.fcm.credentials");
	}

	@Test
	void a_key_that_is_not_there_stops_the_start() {
		assertThatExceptionOfType(PushSettingsException.class)
			.isThrownBy(() -> FcmAccess.of(new FcmProperties(this.folder.resolve("none.json").toString(), null, null)))
			.withMessageContaining("none.json");
	}

	@ParameterizedTest
	@ValueSource(strings = { "org.conscrypt.Conscrypt", "io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder",
			"com.google.cloud.firestore.Firestore", "com.google.cloud.storage.Storage",
			"org.apache.http.client.HttpClient", "org.asynchttpclient.AsyncHttpClient",
			"org.jose4j.jws.JsonWebSignature" })
	void what_sending_does_not_need_is_not_there(String type) {
		assertThatExceptionOfType(ClassNotFoundException.class).isThrownBy(() -> Class.forName(type));
	}

}
