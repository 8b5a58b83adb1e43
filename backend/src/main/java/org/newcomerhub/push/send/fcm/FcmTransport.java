package org.newcomerhub.push.send.fcm;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.LowLevelHttpRequest;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.timeout.ReadTimeoutException;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.push.send.base.FcmProperties;
import org.newcomerhub.push.send.base.SendProperties;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/**
 * Asks for the SDK, once: many requests share a connection where HTTP/2 is spoken, which
 * the SDK's own transport does not let them, and what is to be tried again the hub
 * decides.
 */
final class FcmTransport extends HttpTransport {

	private static final String GOOGLE = "https://fcm.googleapis.com";

	/** Shorter than services keep idle connections. */
	private static final Duration IDLE = Duration.ofSeconds(30);

	/** No answer of FCM is nearly as long; the rest of a longer one is left. */
	private static final int LONGEST_ANSWER = 64 * 1024;

	/** Of the 100 messages that FCM takes at once over a connection with HTTP/2. */
	private static final int STREAMS = 50;

	private static final int CONNECT_MILLIS = 5_000;

	private final @Nullable URI endpoint;

	private final Duration timeout;

	private final ConnectionProvider connections;

	private final HttpClient client;

	FcmTransport(FcmProperties fcm, SendProperties properties) {
		this(fcm, properties, UnaryOperator.identity());
	}

	FcmTransport(FcmProperties fcm, SendProperties properties, UnaryOperator<HttpClient> more) {
		this.endpoint = fcm.endpoint();
		this.timeout = properties.timeout();
		this.connections = ConnectionProvider.builder("hub-push-fcm")
			.maxConnections(
					isPlain(this.endpoint) ? properties.inFlight() : Math.ceilDiv(properties.inFlight(), STREAMS))
			.pendingAcquireMaxCount(-1)
			.maxIdleTime(IDLE)
			.build();
		this.client = more.apply(HttpClient.create(this.connections)
			.protocol(isPlain(this.endpoint) ? new HttpProtocol[] { HttpProtocol.HTTP11 }
					: new HttpProtocol[] { HttpProtocol.H2, HttpProtocol.HTTP11 })
			.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
			.responseTimeout(properties.timeout())
			.disableRetry(true));
	}

	private static boolean isPlain(@Nullable URI endpoint) {
		return endpoint != null && "http".equals(endpoint.getScheme());
	}

	@Override
	protected LowLevelHttpRequest buildRequest(String method, String url) {
		String asked = (this.endpoint != null && url.startsWith(GOOGLE))
				? this.endpoint + url.substring(GOOGLE.length()) : url;
		return new FcmRequest(this, method, asked);
	}

	@Override
	public void shutdown() {
		this.connections.dispose();
	}

	/**
	 * Waits for an answer, on a thread that may wait.
	 * @throws NoAnswerException when there is none
	 */
	FcmResponse ask(String method, String url, Map<String, String> headers, byte[] body) {
		Call call = Call.CURRENT.get();
		CompletableFuture<@Nullable FcmResponse> answer = this.client.doOnRequest((request, connection) -> call.begin())
			.headers((out) -> headers.forEach(out::set))
			.request(HttpMethod.valueOf(method))
			.uri(url)
			.send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(body)))
			.response((response, content) -> read(content)
				.map((bytes) -> new FcmResponse(response.status(), response.responseHeaders(), bytes)))
			.single()
			.timeout(this.timeout)
			.toFuture();
		return await(answer).seenBy(call);
	}

	private static Mono<byte[]> read(ByteBufFlux content) {
		return content.asByteArray().collect(ByteArrayOutputStream::new, (all, chunk) -> {
			int room = LONGEST_ANSWER - all.size();
			all.write(chunk, 0, Math.min(room, chunk.length));
		}).map(ByteArrayOutputStream::toByteArray);
	}

	private static FcmResponse await(CompletableFuture<@Nullable FcmResponse> answer) {
		try {
			return Objects.requireNonNull(answer.get());
		}
		catch (ExecutionException ex) {
			Throwable cause = (ex.getCause() != null) ? ex.getCause() : ex;
			throw new NoAnswerException(cause,
					cause instanceof TimeoutException || cause instanceof ReadTimeoutException);
		}
		catch (InterruptedException ex) {
			answer.cancel(true);
			Thread.currentThread().interrupt();
			throw new NoAnswerException(ex, true);
		}
	}

}
