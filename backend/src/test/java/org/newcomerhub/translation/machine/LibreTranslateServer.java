package org.newcomerhub.translation.machine;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server that speaks LibreTranslate's protocol, and translates by writing in capitals.
 */
final class LibreTranslateServer implements AutoCloseable {

	/** What it offers: Danish into English, Arabic and traditional Chinese. */
	private static final String LANGUAGES = """
			[{"code": "da", "name": "Danish", "targets": ["da", "en", "ar", "zt"]},
			 {"code": "en", "name": "English", "targets": ["en", "da"]}]
			""";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final Pattern PIECE = Pattern.compile("(<[^>]*>)|(&[a-z]+;)|([^<&]+)");

	private final List<JsonNode> requests = new CopyOnWriteArrayList<>();

	private final DisposableServer server;

	private volatile Function<JsonNode, Reply> behaviour = LibreTranslateServer::translate;

	private LibreTranslateServer() {
		this.server = HttpServer.create()
			.host("127.0.0.1")
			.port(0)
			.route((routes) -> routes
				.get("/languages",
						(request, response) -> response.header("Content-Type", "application/json")
							.sendString(Mono.just(LANGUAGES)))
				.post("/translate", this::answer))
			.bindNow();
	}

	static LibreTranslateServer start() {
		return new LibreTranslateServer();
	}

	/**
	 * What it answers.
	 *
	 * @param status of HTTP
	 * @param body JSON; null: it never answers
	 * @param retryAfter a header; null: none
	 */
	record Reply(int status, @Nullable String body, @Nullable String retryAfter) {

		static Reply translations(List<String> texts) {
			return new Reply(200, "{\"translatedText\": " + JSON.writeValueAsString(texts) + "}", null);
		}

		static Reply never() {
			return new Reply(200, null, null);
		}

	}

	/** A test may wait for something before it answers, which no event loop may. */
	private Mono<Void> answer(HttpServerRequest request, HttpServerResponse response) {
		return request.receive()
			.aggregate()
			.asString(StandardCharsets.UTF_8)
			.publishOn(Schedulers.boundedElastic())
			.map((body) -> {
				JsonNode given = JSON.readTree(body);
				this.requests.add(given);
				return this.behaviour.apply(given);
			})
			.flatMap((reply) -> send(reply, response));
	}

	private static Mono<Void> send(Reply reply, HttpServerResponse response) {
		if (reply.body() == null) {
			return Mono.never();
		}
		response.status(reply.status()).header("Content-Type", "application/json");
		if (reply.retryAfter() != null) {
			response.header("Retry-After", reply.retryAfter());
		}
		return response.sendString(Mono.just(reply.body())).then();
	}

	/** Writes everything but tags in capitals. */
	static Reply translate(JsonNode request) {
		List<String> texts = new ArrayList<>();
		request.get("q")
			.forEach((text) -> texts.add(PIECE.matcher(text.asString())
				.replaceAll((part) -> (part.group(3) != null) ? part.group().toUpperCase(Locale.ROOT) : part.group())));
		return Reply.translations(texts);
	}

	/** From now on it answers in another way. */
	void behave(Function<JsonNode, Reply> other) {
		this.behaviour = other;
	}

	/** What it was asked to translate. */
	List<JsonNode> requests() {
		return this.requests;
	}

	/** Its address. */
	URI url() {
		return URI.create("http://127.0.0.1:" + this.server.port());
	}

	@Override
	public void close() {
		this.server.disposeNow(Duration.ofSeconds(3));
	}

}
