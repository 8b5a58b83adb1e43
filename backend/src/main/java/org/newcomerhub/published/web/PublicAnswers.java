package org.newcomerhub.published.web;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.content.pack.StartImport;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.published.model.Snapshots;
import org.newcomerhub.published.store.Published;
import org.newcomerhub.published.store.PublishedProperties;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemType;
import org.newcomerhub.web.RenderingLimit;
import org.newcomerhub.web.RequestLanguages;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Answers public reads: from memory where it can, conditional, compressed, and never what
 * may be wrong.
 */
@Component
public class PublicAnswers {

	private static final Duration STARTING_RETRY = Duration.ofSeconds(2);

	private static final Duration OUT_OF_DATE_RETRY = Duration.ofSeconds(30);

	private final Published published;

	private final StartImport start;

	private final Answers answers;

	private final PublishedProperties properties;

	private final RenderingLimit limit;

	private final AskedLanguages asked;

	PublicAnswers(Published published, StartImport start, Answers answers, PublishedProperties properties,
			RenderingLimit limit, AskedLanguages asked) {
		this.published = published;
		this.start = start;
		this.answers = answers;
		this.properties = properties;
		this.limit = limit;
		this.asked = asked;
	}

	/**
	 * Returns the snapshots that may be served now.
	 * @throws ProblemException while content is being loaded, or when this node has lost
	 * touch for too long
	 */
	public Snapshots snapshots() {
		Snapshots current = this.published.current();
		if (!this.published.isLoaded() || !this.start.starterSeenAt(current.position())) {
			throw ProblemException.passing(ProblemType.STARTING, STARTING_RETRY);
		}
		if (isOutOfDate(this.published.lag().now())) {
			throw ProblemException.passing(ProblemType.OUT_OF_DATE, OUT_OF_DATE_RETRY);
		}
		return current;
	}

	private boolean isOutOfDate(Duration lag) {
		return lag.compareTo(this.properties.maxLag()) > 0;
	}

	/**
	 * Answers a request about a region.
	 * @param view what the reader of the region sees
	 * @param key what the answer depends on
	 * @param rendering renders it on a miss
	 * @throws ProblemException when the sender has caused too much to be rendered
	 */
	public Mono<Void> answer(ServerWebExchange exchange, RegionView view, AnswerKey key,
			Supplier<Mono<Answer.Rendering>> rendering) {
		return answer(exchange, key, rendering, holds(view), null, true);
	}

	/**
	 * Answers a request for an item that a region shows, and counts the language asked
	 * for. Arguments and errors are those of
	 * {@link #answer(ServerWebExchange, RegionView, AnswerKey, Supplier)}.
	 */
	public Mono<Void> answer(ServerWebExchange exchange, RegionView view, PublishedItem item, AnswerKey key,
			Supplier<Mono<Answer.Rendering>> rendering) {
		return answer(exchange, key, rendering, holds(view), this.asked.counter(item, key.ranking().requested()), true);
	}

	/**
	 * Answers a request that its caller has to see each time, such as one that is
	 * counted: as the others, but no later one is answered without asking the caller.
	 */
	public Mono<Void> answerEachTime(ServerWebExchange exchange, RegionView view, PublishedItem item, AnswerKey key,
			Supplier<Mono<Answer.Rendering>> rendering) {
		return answer(exchange, key, rendering, holds(view), this.asked.counter(item, key.ranking().requested()),
				false);
	}

	private BooleanSupplier holds(RegionView view) {
		String region = view.region().id();
		// weak, so that what is remembered of requests does not keep old snapshots
		WeakReference<RegionView> then = new WeakReference<>(view);
		return () -> this.published.current().view(region).filter(then::refersTo).isPresent();
	}

	/**
	 * Answers a request about all regions.
	 */
	public Mono<Void> answer(ServerWebExchange exchange, Snapshots snapshots, AnswerKey key,
			Supplier<Mono<Answer.Rendering>> rendering) {
		long stamp = snapshots.regionsStamp();
		return answer(exchange, key, rendering, () -> this.published.current().regionsStamp() == stamp, null, true);
	}

	private Mono<Void> answer(ServerWebExchange exchange, AnswerKey key, Supplier<Mono<Answer.Rendering>> rendering,
			BooleanSupplier holds, @Nullable LongAdder counter, boolean remember) {
		ServerHttpRequest request = exchange.getRequest();
		boolean byParameter = RequestLanguages.byParameter(request);
		if (!this.answers.isKept(key)) {
			this.limit.check(request);
		}
		return this.answers.get(key, rendering).flatMap((answer) -> {
			Answers.Hit hit = new Answers.Hit(answer, byParameter, holds, counter);
			if (remember) {
				this.answers.remember(key(request), hit);
			}
			hit.count(request.getMethod().equals(HttpMethod.HEAD));
			return write(exchange.getResponse(), reply(answer, conditions(request, byParameter)));
		});
	}

	private static Answers.RequestKey key(ServerHttpRequest request) {
		String query = request.getURI().getRawQuery();
		String path = request.getURI().getRawPath();
		return new Answers.RequestKey((query != null) ? path + "?" + query : path,
				acceptLanguage(request.getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE)));
	}

	private static String acceptLanguage(@Nullable String header) {
		return (header != null) ? header : "";
	}

	private static Reply.Conditions conditions(ServerHttpRequest request, boolean byParameter) {
		HttpHeaders headers = request.getHeaders();
		return new Reply.Conditions(request.getURI().getRawPath(), byParameter,
				headers.getFirst(HttpHeaders.ACCEPT_ENCODING), headers.getFirst(HttpHeaders.IF_NONE_MATCH));
	}

	private static Mono<Void> write(ServerHttpResponse response, Reply reply) {
		response.setStatusCode(HttpStatusCode.valueOf(reply.status()));
		reply.headers().forEach((header) -> response.getHeaders().set(header.getKey(), header.getValue()));
		byte[] body = reply.body();
		return (body == null) ? response.setComplete()
				: response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
	}

	Reply reply(Answer answer, Reply.Conditions conditions) {
		return Reply.of(answer, conditions, this.properties.cacheControl(), this.published.lag().now());
	}

	/**
	 * Finds what a request is answered without rendering anything.
	 * @return null when the request has to take the long way
	 */
	Answers.@Nullable Hit hit(String uri, @Nullable String acceptLanguage) {
		Answers.Hit hit = this.answers.hit(new Answers.RequestKey(uri, acceptLanguage(acceptLanguage)));
		return (hit == null || isOutOfDate(this.published.lag().now())) ? null : hit;
	}

}
