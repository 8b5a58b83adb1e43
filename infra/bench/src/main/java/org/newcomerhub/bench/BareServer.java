package org.newcomerhub.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * The yardstick: a bare Reactor Netty handler that sends, byte for byte and header for
 * header, what the hub answers to a list of requests. The least that such a server can
 * do: one look-up in a map.
 */
public final class BareServer {

	private final Map<RequestLine, Sent> answers = new HashMap<>();

	@SuppressWarnings("ArrayRecordComponent")
	private record Sent(HttpResponseStatus status, HttpHeaders headers, byte[] body) {
	}

	private BareServer(String hub, List<RequestLine> lines) throws IOException, InterruptedException {
		try (Client client = new Client()) {
			for (RequestLine line : lines) {
				Client.Fetched fetched = client.get(hub, line);
				HttpHeaders headers = new DefaultHttpHeaders();
				fetched.headers().forEach(headers::set);
				this.answers.put(line, new Sent(HttpResponseStatus.valueOf(fetched.status()), headers, fetched.body()));
			}
		}
	}

	/**
	 * Copies the hub's answers and serves them until the process is ended.
	 * @param arguments the hub's address, a file of {@link RequestLine}s, the port
	 */
	public static void main(String[] arguments) throws IOException, InterruptedException {
		BareServer bare = new BareServer(arguments[0], RequestLine.read(Path.of(arguments[1])));
		DisposableServer server = HttpServer.create()
			.host("127.0.0.1")
			.port(Integer.parseInt(arguments[2]))
			.handle(bare::answer)
			.bindNow();
		server.onDispose().block();
	}

	private Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
		HttpHeaders asked = request.requestHeaders();
		Sent sent = this.answers.get(new RequestLine(request.uri(), given(asked.get(HttpHeaderNames.ACCEPT_LANGUAGE)),
				given(asked.get(HttpHeaderNames.ACCEPT_ENCODING)), given(asked.get(HttpHeaderNames.IF_NONE_MATCH))));
		if (sent == null) {
			return response.sendNotFound();
		}
		response.status(sent.status());
		response.responseHeaders().set(sent.headers());
		return (sent.body().length == 0) ? response.send()
				: response.sendObject(Mono.just(Unpooled.wrappedBuffer(sent.body())));
	}

	private static String given(@Nullable String header) {
		return (header != null) ? header : "";
	}

}
