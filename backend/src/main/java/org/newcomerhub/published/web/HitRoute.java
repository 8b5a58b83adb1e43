package org.newcomerhub.published.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.util.AttributeKey;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Answers a public read that was answered before, ahead of the dispatcher and of every
 * filter, while nothing that it reads has changed. Everything else goes the long way.
 */
@Component
class HitRoute implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory> {

	private static final AttributeKey<Answers.Hit> HIT = AttributeKey.valueOf(HitRoute.class, "hit");

	private final PublicAnswers answers;

	private final Counter whole;

	private final Counter unchanged;

	HitRoute(PublicAnswers answers, MeterRegistry meters) {
		this.answers = answers;
		this.whole = counter("200", meters);
		this.unchanged = counter("304", meters);
	}

	private static Counter counter(String status, MeterRegistry meters) {
		return Counter.builder("hub.hits")
			.description("Public reads answered from memory ahead of the dispatcher")
			.tag("status", status)
			.register(meters);
	}

	@Override
	public void customize(NettyReactiveWebServerFactory factory) {
		factory.addRouteProviders((routes) -> routes.route(this::isHit, this::answer));
	}

	private boolean isHit(HttpServerRequest request) {
		if (!request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.HEAD)) {
			return false;
		}
		Answers.Hit hit = this.answers.hit(request.uri(),
				request.requestHeaders().get(HttpHeaderNames.ACCEPT_LANGUAGE));
		if (hit == null || !hit.answer().isAccepted(request.requestHeaders().get(HttpHeaderNames.ACCEPT))) {
			return false;
		}
		request.withConnection((connection) -> connection.channel().attr(HIT).set(hit));
		return true;
	}

	private Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
		Answers.Hit[] found = new Answers.Hit[1];
		request.withConnection((connection) -> found[0] = connection.channel().attr(HIT).getAndSet(null));
		HttpHeaders asked = request.requestHeaders();
		boolean isHead = request.method().equals(HttpMethod.HEAD);
		Reply reply = this.answers.reply(found[0].answer(),
				new Reply.Conditions(path(request.uri()), found[0].languageByParameter(),
						asked.get(HttpHeaderNames.ACCEPT_ENCODING), asked.get(HttpHeaderNames.IF_NONE_MATCH)));
		HttpHeaders headers = response.responseHeaders();
		reply.headers().forEach((header) -> headers.set(header.getKey(), header.getValue()));
		response.status(reply.status());
		((reply.status() == 304) ? this.unchanged : this.whole).increment();
		found[0].count(isHead);
		byte[] body = reply.body();
		if (body == null || isHead) {
			return response.send();
		}
		return response.sendObject(Mono.just(Unpooled.wrappedBuffer(body)));
	}

	private static String path(String uri) {
		int query = uri.indexOf('?');
		return (query < 0) ? uri : uri.substring(0, query);
	}

}
