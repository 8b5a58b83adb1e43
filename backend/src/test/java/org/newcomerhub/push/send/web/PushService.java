package org.newcomerhub.push.send.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManagerFactory;

import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.tcp.SslProvider;

/** A push service over TLS, with a certificate that the JDK's keytool made. */
final class PushService implements AutoCloseable {

	private static final char[] PASSWORD = "of no secret".replace(' ', '-').toCharArray();

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

	/** A certificate for a name, and its key. */
	static KeyStore store(Path file, String name) {
		try {
			Process made = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
					"-genkeypair", "-alias", "service", "-keyalg", "EC", "-groupname", "secp256r1", "-dname",
					"CN=" + name, "-ext", "SAN=dns:" + name, "-validity", "3650", "-storetype", "PKCS12", "-keystore",
					file.toString(), "-storepass", new String(PASSWORD))
				.inheritIO()
				.start();
			if (made.waitFor() != 0) {
				throw new IllegalStateException("keytool made no certificate");
			}
			KeyStore read = KeyStore.getInstance("PKCS12");
			try (InputStream in = Files.newInputStream(file)) {
				read.load(in, PASSWORD);
			}
			return read;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (GeneralSecurityException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private SslContext context() {
		try {
			KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
			keys.init(this.store, PASSWORD);
			return SslContextBuilder.forServer(keys).build();
		}
		catch (GeneralSecurityException | IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A client that trusts this service. */
	SslProvider trusting() {
		try {
			TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
			trusted.init(this.store);
			return SslProvider.builder()
				.sslContext(SslContextBuilder.forClient().trustManager(trusted).build())
				.build();
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
