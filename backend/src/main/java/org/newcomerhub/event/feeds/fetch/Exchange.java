package org.newcomerhub.event.feeds.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;

import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.resolver.NoopAddressResolverGroup;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.event.feeds.fetch.Fetching.Known;
import org.reactivestreams.Publisher;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.resources.ConnectionProvider;

/**
 * One request over a connection of its own to an address that was looked at.
 */
final class Exchange {

	private static final int CONNECT_MILLIS = 5_000;

	private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

	private static final int OK = 200;

	private static final int NOT_MODIFIED = 304;

	private final long largest;

	private final HttpClient client;

	Exchange(long largest) {
		this.largest = largest;
		this.client = HttpClient.create(ConnectionProvider.newConnection())
			.protocol(HttpProtocol.HTTP11)
			// nothing is looked up a second time
			.resolver(NoopAddressResolverGroup.INSTANCE)
			.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS);
	}

	/** What was answered. */
	sealed interface Answer {

		/** It ends here. */
		record Final(Fetched fetched) implements Answer {
		}

		/** It is elsewhere. */
		record Redirect(String location) implements Answer {
		}

	}

	/** Asks. */
	Mono<Answer> get(Target target, InetSocketAddress address, Known known) {
		HttpClient plain = this.client.remoteAddress(() -> address);
		return (target.secure() ? plain.secure() : plain).headers((headers) -> ask(headers, target, known))
			.get()
			.uri(target.pathAndQuery())
			.responseConnection(
					(response, connection) -> answer(target, response, connection.inbound().receive(), known))
			.next();
	}

	private static void ask(HttpHeaders headers, Target target, Known known) {
		headers.set(HttpHeaderNames.HOST, target.hostHeader());
		headers.set(HttpHeaderNames.ACCEPT, "text/calendar, */*;q=0.1");
		headers.set(HttpHeaderNames.ACCEPT_ENCODING, "gzip");
		headers.set(HttpHeaderNames.USER_AGENT, "NewcomerHub");
		setUnlessNull(headers, HttpHeaderNames.IF_NONE_MATCH, known.etag());
		setUnlessNull(headers, HttpHeaderNames.IF_MODIFIED_SINCE, known.lastModified());
	}

	private static void setUnlessNull(HttpHeaders headers, CharSequence name, @Nullable String value) {
		if (value != null) {
			headers.set(name, value);
		}
	}

	private Publisher<Answer> answer(Target target, HttpClientResponse response, ByteBufFlux body, Known known) {
		int status = response.status().code();
		HttpHeaders headers = response.responseHeaders();
		String location = headers.get(HttpHeaderNames.LOCATION);
		if (REDIRECTS.contains(status) && location != null) {
			return Mono.just(new Answer.Redirect(location));
		}
		if (status == NOT_MODIFIED && (known.etag() != null || known.lastModified() != null)) {
			return Mono.just(new Answer.Final(new Fetched.Unchanged()));
		}
		if (status != OK) {
			return Mono.just(new Answer.Final(Fetched.Failed.unreachable(target.host(), "HTTP " + status)));
		}
		return read(target, body, headers).map(Answer.Final::new);
	}

	private Mono<Fetched> read(Target target, ByteBufFlux body, HttpHeaders headers) {
		boolean packed = String.valueOf(headers.get(HttpHeaderNames.CONTENT_ENCODING))
			.toLowerCase(Locale.ROOT)
			.contains("gzip");
		return body.asByteArray()
			.collect(() -> new Gathered(this.largest), Gathered::add)
			.publishOn(Schedulers.boundedElastic())
			.<Fetched>map((gathered) -> new Fetched.Content(
					packed ? unpack(gathered.bytes(), this.largest) : gathered.bytes(),
					headers.get(HttpHeaderNames.ETAG), headers.get(HttpHeaderNames.LAST_MODIFIED)))
			.onErrorResume(TooLargeException.class, (ex) -> Mono.just(Fetched.Failed.tooLarge(target.host())));
	}

	/** Unpacks no more than is wanted, however much there is. */
	private static byte[] unpack(byte[] packed, long largest) {
		try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
			byte[] bytes = gzip.readNBytes(Math.toIntExact(largest + 1));
			if (bytes.length > largest) {
				throw new TooLargeException();
			}
			return bytes;
		}
		catch (IOException ex) {
			throw Exceptions.propagate(ex);
		}
	}

	/** A body, as far as it has come. */
	private static final class Gathered {

		private final long largest;

		private final List<byte[]> chunks = new ArrayList<>();

		private int length;

		Gathered(long largest) {
			this.largest = largest;
		}

		void add(byte[] chunk) {
			if (this.length + (long) chunk.length > this.largest) {
				throw new TooLargeException();
			}
			this.chunks.add(chunk);
			this.length += chunk.length;
		}

		byte[] bytes() {
			byte[] all = new byte[this.length];
			int at = 0;
			for (byte[] chunk : this.chunks) {
				System.arraycopy(chunk, 0, all, at, chunk.length);
				at += chunk.length;
			}
			return all;
		}

	}

	/** There is more than is read. */
	private static final class TooLargeException extends RuntimeException {

		TooLargeException() {
			super(null, null, false, false);
		}

	}

}
