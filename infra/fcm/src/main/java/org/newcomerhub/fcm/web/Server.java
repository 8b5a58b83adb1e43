package org.newcomerhub.fcm.web;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Map;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.buffer.Unpooled;
import org.newcomerhub.fcm.device.Devices;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.DisposableServer;
import reactor.netty.FutureMono;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * The routes on a port, over HTTP/1.1 and HTTP/2 without TLS.
 */
public final class Server implements AutoCloseable {

	/** The legacy call names a thousand tokens. */
	private static final int MOST_BYTES = 5_000_000;

	private static final Duration GRACE = Duration.ofSeconds(5);

	private final Routes routes;

	private final Devices devices;

	private final DisposableServer server;

	private static final class TooLarge extends RuntimeException {

		TooLarge() {
			super("The body is too large", null, false, false);
		}

	}

	/**
	 * Starts it.
	 * @param host the address to listen on
	 * @param port the port; 0 for any that is free
	 */
	public Server(String host, int port, Routes routes, Devices devices) {
		this.routes = routes;
		this.devices = devices;
		this.server = HttpServer.create()
			.host(host)
			.port(port)
			.protocol(HttpProtocol.HTTP11, HttpProtocol.H2C)
			.httpRequestDecoder((spec) -> spec.maxInitialLineLength(20_000).h2cMaxContentLength(MOST_BYTES))
			.handle(this::handle)
			.bindNow();
	}

	/** The port that it listens on. */
	public int port() {
		return this.server.port();
	}

	/** Returns when it was closed. */
	public void await() {
		this.server.onDispose().block();
	}

	@Override
	public void close() {
		this.server.disposeNow(GRACE);
	}

	private Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
		Runnable answered = Routes.isMessaging(request.uri()) ? this.devices.begin() : () -> {
		};
		return body(request).map((body) -> answer(request, body))
			.onErrorReturn(TooLarge.class, Answer.json(413, Map.of("error", "The body is too large")))
			.delayUntil((answer) -> answer.after().isZero() ? Mono.empty()
					: Mono.delay(answer.after(), Schedulers.parallel()))
			.flatMap((answer) -> send(answer, request, response))
			.doFinally((signal) -> answered.run());
	}

	private static Mono<byte[]> body(HttpServerRequest request) {
		return request.receive().asByteArray().collect(ByteArrayOutputStream::new, (all, part) -> {
			if (all.size() + part.length > MOST_BYTES) {
				throw new TooLarge();
			}
			all.writeBytes(part);
		}).map(ByteArrayOutputStream::toByteArray);
	}

	private Answer answer(HttpServerRequest request, byte[] body) {
		try {
			return this.routes.answer(Call.of(request.method().name(), request.uri(),
					request.requestHeaders().get(HttpHeaderNames.AUTHORIZATION), body));
		}
		catch (IllegalArgumentException ex) {
			return Errors.invalid("", "Malformed address");
		}
	}

	private static Mono<Void> send(Answer answer, HttpServerRequest request, HttpServerResponse response) {
		if (answer.status() == 0) {
			return Mono
				.create((sink) -> request.withConnection((connection) -> FutureMono.from(connection.channel().close())
					.subscribe((nothing) -> sink.success(), sink::error, sink::success)));
		}
		byte[] body = answer.bytes();
		response.status(HttpResponseStatus.valueOf(answer.status()));
		answer.headers().forEach(response::header);
		response.header(HttpHeaderNames.CONTENT_LENGTH, String.valueOf(body.length));
		return response.sendObject(Unpooled.wrappedBuffer(body)).then();
	}

}
