package org.newcomerhub.push.send.fcm;

import java.net.URI;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManagerFactory;

import io.netty.handler.ssl.SslContextBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.push.model.Category;
import org.newcomerhub.push.model.SendOutcome;
import org.newcomerhub.push.send.Certificates;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.Http2SslContextSpec;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.server.HttpServer;
import reactor.netty.tcp.SslProvider.GenericSslContextSpec;

import static org.assertj.core.api.Assertions.assertThat;

/** As with Google: by TLS and HTTP/2. */
class FcmTransportTests {

	private static final int MESSAGES = 300;

	private final Set<String> versions = ConcurrentHashMap.newKeySet();

	private final Set<Object> connections = ConcurrentHashMap.newKeySet();

	private DisposableServer google(KeyManagerFactory keys) {
		return HttpServer.create()
			.host("127.0.0.1")
			.port(0)
			.protocol(HttpProtocol.H2, HttpProtocol.HTTP11)
			.secure((spec) -> spec.sslContext(generic(Http2SslContextSpec.forServer(keys))))
			.handle((request, response) -> {
				this.versions.add(request.version().text());
				request.withConnection(
						(connection) -> this.connections.add(String.valueOf(connection.channel().parent().id())));
				return response.header("Content-Type", "application/json")
					.sendString(Mono.delay(Duration.ofMillis(200)).thenReturn("{\"name\":\"projects/p/messages/1\"}"))
					.then();
			})
			.bindNow();
	}

	/** Of two methods that fit the other is deprecated. */
	private static GenericSslContextSpec<SslContextBuilder> generic(Http2SslContextSpec spec) {
		return spec;
	}

	@Test
	void many_messages_share_few_connections(@TempDir Path folder) throws Exception {
		KeyStore store = Certificates.of(folder, "localhost");
		TrustManagerFactory trusted = Certificates.trusted(store);
		DisposableServer google = google(Certificates.keys(store));
		Http2SslContextSpec trusting = Http2SslContextSpec.forClient()
			.configure((context) -> context.trustManager(trusted));
		FcmTransport transport = new FcmTransport(Sample.fcm(null, URI.create("https://localhost:" + google.port())),
				Sample.within(Duration.ofSeconds(20)),
				(client) -> client.secure((spec) -> spec.sslContext(generic(trusting))));
		try (FcmSender sender = new FcmSender(transport, new MovingClock(),
				FcmAccess.of(Sample.fcm(null, URI.create("https://localhost:" + google.port()))))) {
			Long accepted = Flux.range(0, MESSAGES)
				.flatMap((at) -> sender.send(Sample.to("t" + at, "android"), Sample.of(Category.NEWS)), MESSAGES)
				.filter(SendOutcome.Accepted.class::isInstance)
				.count()
				.block(Duration.ofSeconds(60));
			assertThat(accepted).isEqualTo(MESSAGES);
			assertThat(this.versions).containsExactly("HTTP/2.0");
			assertThat(this.connections).hasSizeLessThanOrEqualTo(8);
		}
		finally {
			google.disposeNow();
		}
	}

}
