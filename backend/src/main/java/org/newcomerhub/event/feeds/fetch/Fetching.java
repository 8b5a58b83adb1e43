package org.newcomerhub.event.feeds.fetch;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLException;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.web.PublicAddresses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Fetches from an address that somebody typed in. Nothing that is not public is ever
 * connected to, also not after a redirect, or by a name that says something else when it
 * is asked again: it is asked once, and the very address that was looked at is connected
 * to. Size, time and redirects are bounded.
 */
@Component
public class Fetching {

	private static final Logger log = LoggerFactory.getLogger(Fetching.class);

	private final FetchProperties properties;

	private final Names names;

	private final Exchange exchange;

	@Autowired
	Fetching(FetchProperties properties) {
		this(properties, Names.ofThisMachine());
	}

	Fetching(FetchProperties properties, Names names) {
		this.properties = properties;
		this.names = names;
		this.exchange = new Exchange(properties.largest().toBytes());
	}

	/**
	 * What a client knows of what it fetched before.
	 *
	 * @param etag the entity tag; null: none
	 * @param lastModified the time as it was sent; null: none
	 */
	public record Known(@Nullable String etag, @Nullable String lastModified) {
	}

	/** Whether an address could be one to fetch from: of the web, with a host. */
	public static boolean isAddress(URI url) {
		return Target.of(url).isPresent();
	}

	/**
	 * Fetches; a failure of any sort is an outcome, not an error.
	 */
	public Mono<Fetched> fetch(URI url, Known known) {
		String host = String.valueOf(url.getHost());
		return fetch(url, known, this.properties.redirects()).timeout(this.properties.timeout())
			.onErrorResume((ex) -> Mono.just(failed(host, ex)));
	}

	private Mono<Fetched> fetch(URI url, Known known, int redirectsLeft) {
		Optional<Target> found = Target.of(url);
		if (found.isEmpty()) {
			return Mono.just(Fetched.Failed.address(String.valueOf(url.getHost())));
		}
		Target target = found.get();
		return this.names.find(target.host()).flatMap((addresses) -> {
			Optional<InetSocketAddress> address = allowed(target, addresses);
			return address.isEmpty() ? Mono.<Fetched>just(Fetched.Failed.address(target.host()))
					: this.exchange.get(target, address.get(), known)
						.flatMap((answer) -> answered(target, known, redirectsLeft, answer));
		});
	}

	private Mono<Fetched> answered(Target target, Known known, int redirectsLeft, Exchange.Answer answer) {
		return switch (answer) {
			case Exchange.Answer.Final(Fetched fetched) -> Mono.just(fetched);
			case Exchange.Answer.Redirect(String location) when redirectsLeft > 0 ->
				Mono.fromCallable(() -> target.url().resolve(new URI(location)))
					.flatMap((next) -> fetch(next, known, redirectsLeft - 1));
			case Exchange.Answer.Redirect redirect -> Mono.just(Fetched.Failed.unreachable(target.host(), "redirects"));
		};
	}

	/**
	 * The address to connect to; empty when one of them must not be: a name that leads to
	 * us as well as elsewhere means no good.
	 */
	private Optional<InetSocketAddress> allowed(Target target, List<InetAddress> addresses) {
		boolean allowed = !addresses.isEmpty() && (isOwn(target, addresses)
				|| (target.isAtWebPort() && addresses.stream().allMatch(PublicAddresses::contain)));
		return allowed ? Optional.of(named(target, addresses.getFirst())) : Optional.empty();
	}

	/** An address that knows its name: TLS asks for a certificate of that name. */
	private static InetSocketAddress named(Target target, InetAddress address) {
		try {
			return new InetSocketAddress(InetAddress.getByAddress(target.host(), address.getAddress()), target.port());
		}
		catch (UnknownHostException ex) {
			throw new IllegalStateException("An address keeps its length", ex);
		}
	}

	private boolean isOwn(Target target, List<InetAddress> addresses) {
		Integer own = this.properties.loopbackPort();
		return own != null && own == target.port() && addresses.stream().allMatch(InetAddress::isLoopbackAddress);
	}

	/** What others answer is not passed on word for word. */
	private static Fetched failed(String host, Throwable ex) {
		log.info("A calendar at {} could not be read: {}", host, ex.toString());
		return Fetched.Failed.unreachable(host, switch (ex) {
			case TimeoutException timeout -> "timeout";
			case UnknownHostException unknown -> "name";
			case SSLException tls -> "tls";
			case ConnectException refused -> "connection";
			default -> "answer";
		});
	}

}
