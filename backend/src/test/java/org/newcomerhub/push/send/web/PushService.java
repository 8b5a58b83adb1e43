package org.newcomerhub.push.send.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import org.newcomerhub.push.send.Certificates;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.tcp.SslProvider;

/** A push service over TLS, with a certificate that the JDK's keytool made. */
final class PushService implements AutoCloseable {

	private final KeyStore store;

	private final DisposableServer server;

	private final List<Asked> asked = new CopyOnWriteArrayList<>();

	private volatile int status = 201;

	private volatile Map<String, String> headers = Map.of();

	/** A request. */
	record Asked(String path, HttpHeaders headers, String base64) {

		byte[] body() {
			return Base64.getDecoder().decode(this.base64);
		}

	}

	PushService(KeyStore store) {
		this.store = store;
		this.server = HttpServer.create()
			.host("127.0.0.1")
			.port(0)
			.secure((spec) -> spec.sslContext(context()))
			.handle((request, response) -> request.receive()
				.aggregate()
				.asByteArray()
				.defaultIfEmpty(new byte[0])
				.flatMap((body) -> {
					this.asked.add(new Asked(request.method() + " " + request.uri(), request.requestHeaders().copy(),
							Base64.getEncoder().encodeToString(body)));
					this.headers.forEach(response::header);
					return (this.status == 0)
							? Mono
								.<Void>fromRunnable(() -> response.withConnection((connection) -> connection.dispose()))
							: response.status(this.status).send().then();
				}))
			.bindNow();
	}

	private SslContext context() {
		try {
			return SslContextBuilder.forServer(Certificates.keys(this.store)).build();
		}
		catch (GeneralSecurityException | IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A client that trusts this service. */
	SslProvider trusting() {
		try {
			SslContext context = SslContextBuilder.forClient().trustManager(Certificates.trusted(this.store)).build();
			return SslProvider.builder().sslContext(context).build();
		}
		catch (GeneralSecurityException | IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Leads a name here, as it is in the certificate. */
	Mono<InetSocketAddress> address(String host) {
		return Addresses.publicOnes((name) -> new InetAddress[] { InetAddress.ofLiteral("8.8.8.8") }, 443)
			.of(host)
			.map((looked) -> {
				try {
					return new InetSocketAddress(InetAddress.getByAddress(host, new byte[] { 127, 0, 0, 1 }),
							this.server.port());
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			});
	}

	/** What it answers from now on; 0: it hangs up. */
	void answer(int with, Map<String, String> more) {
		this.status = with;
		this.headers = more;
	}

	List<Asked> asked() {
		return this.asked;
	}

	@Override
	public void close() {
		this.server.disposeNow();
	}

}
