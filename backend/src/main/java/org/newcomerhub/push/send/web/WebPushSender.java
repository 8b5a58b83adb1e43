package org.newcomerhub.push.send.web;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.timeout.ReadTimeoutException;
import io.netty.resolver.NoopAddressResolverGroup;
import org.newcomerhub.device.Provider;
import org.newcomerhub.push.model.Category;
import org.newcomerhub.push.model.Notification;
import org.newcomerhub.push.model.SendOutcome;
import org.newcomerhub.push.model.Target;
import org.newcomerhub.push.send.base.PushSender;
import org.newcomerhub.push.send.base.RetryAfter;
import org.newcomerhub.push.send.base.SendProperties;
import org.newcomerhub.push.send.base.WebPushProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.tcp.SslProvider;

/**
 * Sends to browsers. No redirect is followed, and nothing is asked twice.
 */
public final class WebPushSender implements PushSender {

	private static final Logger log = LoggerFactory.getLogger(WebPushSender.class);

	private static final SendOutcome UNAUTHORIZED = new SendOutcome.Refused("unauthorized");

	private static final int HTTPS = 443;

	private static final int CONNECT_MILLIS = 5_000;

	private static final Duration IDLE = Duration.ofSeconds(30);

	/** What RFC 8030, 7.2 leaves to services, they have all made it so. */
	private static final int MOST_BYTES = 4096;

	private final PushServices services;

	private final Addresses addresses;

	private final Vapid vapid;

	private final MessageEncryption encryption = new MessageEncryption();

	private final Clock clock;

	private final Duration timeout;

	private final AtomicBoolean troubleSaid = new AtomicBoolean();

	private final ConnectionProvider connections;

	private final HttpClient client;

	/**
	 * Creates it.
	 * @throws org.newcomerhub.push.send.base.PushSettingsException when the keys are none
	 */
	public WebPushSender(WebPushProperties web, SendProperties properties, Clock clock) {
		this(web, properties, clock, Addresses.publicOnes(InetAddress::getAllByName, HTTPS),
				SslProvider.defaultClientProvider());
	}

	WebPushSender(WebPushProperties web, SendProperties properties, Clock clock, Addresses addresses, SslProvider tls) {
		this.services = new PushServices(web.hosts());
		this.addresses = addresses;
		this.vapid = new Vapid(
				VapidKeys.of(Objects.requireNonNull(web.publicKey()), Objects.requireNonNull(web.privateKey())),
				Objects.requireNonNull(web.subject()), clock);
		this.clock = clock;
		this.timeout = properties.timeout();
		this.connections = ConnectionProvider.builder("hub-push-web")
			.maxConnections(properties.inFlight())
			.pendingAcquireMaxCount(-1)
			.maxIdleTime(IDLE)
			.build();
		this.client = HttpClient.create(this.connections)
			.protocol(HttpProtocol.HTTP11)
			// nothing is looked up a second time
			.resolver(NoopAddressResolverGroup.INSTANCE)
			.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
			.followRedirect(false)
			.responseTimeout(properties.timeout())
			.disableRetry(true)
			.secure(tls);
	}

	@Override
	public Provider provider() {
		return Provider.WEB_PUSH;
	}

	@Override
	public String service(Target target) {
		return Subscription.read(target.token()).flatMap((read) -> this.services.of(read.endpoint())).orElse("other");
	}

	@Override
	public Mono<SendOutcome> send(Target target, Notification notification) {
		Optional<Subscription> read = Subscription.read(target.token());
		if (read.isEmpty()) {
			return Mono.just(new SendOutcome.Gone("invalid-token"));
		}
		Subscription subscription = read.get();
		if (this.services.of(subscription.endpoint()).isEmpty()) {
			return Mono.just(new SendOutcome.Refused("service-not-allowed"));
		}
		if (WebPayload.bytes(notification) > MOST_BYTES) {
			return Mono.just(new SendOutcome.Refused("too-large"));
		}
		return Mono.fromCallable(() -> this.encryption.encrypt(WebPayload.clear(notification), subscription))
			// it costs a millisecond, which an event loop has not
			.subscribeOn(Schedulers.parallel())
			.flatMap((body) -> post(subscription.endpoint(), notification, body))
			.onErrorResume(GeneralSecurityException.class, (ex) -> Mono.just(new SendOutcome.Gone("invalid-token")));
	}

	private Mono<SendOutcome> post(URI endpoint, Notification notification, byte[] body) {
		AtomicBoolean begun = new AtomicBoolean();
		return this.addresses.of(endpoint.getHost())
			.flatMap((address) -> post(address, endpoint, notification, body, begun))
			.timeout(this.timeout)
			.onErrorResume((ex) -> Mono.just(failed(ex, begun.get())))
			.doOnNext(this::sayOnce);
	}

	private void sayOnce(SendOutcome outcome) {
		if (outcome.equals(UNAUTHORIZED) && this.troubleSaid.compareAndSet(false, true)) {
			log.error("A push service does not accept this hub's keys (hub.push.web.*): whoever subscribed with others "
					+ "has to subscribe again");
		}
	}

	private Mono<SendOutcome> post(InetSocketAddress address, URI endpoint, Notification notification, byte[] body,
			AtomicBoolean begun) {
		return this.client.remoteAddress(() -> address)
			.doOnRequest((request, connection) -> begun.set(true))
			.headers((headers) -> head(headers, endpoint, notification, body.length))
			.post()
			.uri(pathAndQuery(endpoint))
			.send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(body)))
			.response((response, content) -> content.then(Mono.fromSupplier(() -> outcome(response))))
			.single();
	}

	private static String pathAndQuery(URI endpoint) {
		String path = endpoint.getRawPath().isEmpty() ? "/" : endpoint.getRawPath();
		return (endpoint.getRawQuery() != null) ? path + "?" + endpoint.getRawQuery() : path;
	}

	private void head(HttpHeaders headers, URI endpoint, Notification notification, int length) {
		headers.set(HttpHeaderNames.HOST, endpoint.getHost())
			.set(HttpHeaderNames.CONTENT_TYPE, "application/octet-stream")
			.set(HttpHeaderNames.CONTENT_ENCODING, "aes128gcm")
			.set(HttpHeaderNames.CONTENT_LENGTH, length)
			.set(HttpHeaderNames.AUTHORIZATION, this.vapid.authorization(endpoint))
			.set("TTL", notification.life(this.clock.instant()).toSeconds())
			.set("Urgency", urgency(notification.category()));
	}

	/** RFC 8030, 5.3. */
	private static String urgency(Category category) {
		return switch (category) {
			case EMERGENCY, SERVICE -> "high";
			case EVENT -> "normal";
			case NEWS -> "low";
		};
	}

	private SendOutcome outcome(HttpClientResponse response) {
		int status = response.status().code();
		Duration after = RetryAfter.read(response.responseHeaders().get(HttpHeaderNames.RETRY_AFTER),
				this.clock.instant());
		return switch (status) {
			case 404, 410 -> new SendOutcome.Gone("unregistered");
			case 413 -> new SendOutcome.Refused("too-large");
			case 401, 403 -> UNAUTHORIZED;
			case 429 -> new SendOutcome.Later("quota", after, false);
			case 503 -> new SendOutcome.Later("unavailable", after, false);
			default -> {
				if (status >= 200 && status < 300) {
					yield new SendOutcome.Accepted();
				}
				yield (status >= 500) ? new SendOutcome.Later("unavailable", after, true)
						: new SendOutcome.Refused((status < 400) ? "redirected" : "invalid-argument");
			}
		};
	}

	private static SendOutcome failed(Throwable ex, boolean begun) {
		boolean late = ex instanceof TimeoutException || ex instanceof ReadTimeoutException;
		return new SendOutcome.Later(late ? "timeout" : "unavailable", null, begun);
	}

	@Override
	public void close() {
		this.connections.dispose();
	}

}
