package org.newcomerhub.push.send.fcm;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.newcomerhub.fcm.FcmStandIn;
import org.newcomerhub.fcm.device.Notice;
import org.newcomerhub.fcm.fault.Failure;
import org.newcomerhub.fcm.fault.Fault;
import org.newcomerhub.fcm.fault.FaultPlan;
import org.newcomerhub.fcm.fault.Latency;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.push.model.Category;
import org.newcomerhub.push.model.SendOutcome;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Through the real SDK to the stand-in. */
class FcmSenderTests {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final FcmStandIn standIn = FcmStandIn.start(0);

	private final MovingClock clock = new MovingClock();

	private FcmSender sender = sender(Duration.ofSeconds(10));

	private FcmSender sender(Duration timeout) {
		return new FcmSender(Sample.fcm(null, this.standIn.base()), Sample.within(timeout), this.clock);
	}

	@AfterEach
	void end() {
		this.sender.close();
		this.standIn.close();
	}

	private SendOutcome send(String token) {
		return send(this.sender, token, "android");
	}

	private static SendOutcome send(FcmSender sender, String token, String platform) {
		return Objects
			.requireNonNull(sender.send(Sample.to(token, platform), Sample.of(Category.SERVICE)).block(PATIENCE));
	}

	private SendOutcome after(Fault fault) {
		this.standIn.plan(FaultPlan.of(fault));
		return send("t");
	}

	private static SendOutcome later(String reason, Duration after) {
		return new SendOutcome.Later(reason, after, false);
	}

	private long answered(String outcome) {
		return this.standIn.summary().outcomes().getOrDefault(outcome, 0L);
	}

	private JsonNode received(String token) {
		return this.standIn.mailbox(token).received().getFirst().message();
	}

	@Test
	void android_gets_its_channel_its_tag_its_priority_and_how_long_it_is_of_use() {
		assertThat(send("t")).isEqualTo(new SendOutcome.Accepted());
		Notice notice = this.standIn.mailbox("t").received().getFirst();
		assertThat(notice.campaign()).isEqualTo(Sample.CAMPAIGN.toString());
		assertThat(notice.tag()).isEqualTo(Sample.CAMPAIGN.toString());
		assertThat(notice.collapseKey()).isNull();
		assertThat(notice.timeToLive()).isEqualTo(Duration.ofDays(1));
		JsonNode message = notice.message();
		assertThat(message.at("/android/priority").stringValue()).isEqualToIgnoringCase("high");
		assertThat(message.at("/android/notification/channel_id").stringValue()).isEqualTo("service");
		assertThat(message.at("/notification/title").stringValue()).isEqualTo("مرحبا");
		assertThat(message.at("/data/category").stringValue()).isEqualTo("service");
		assertThat(message.at("/data/language").stringValue()).isEqualTo("ar");
		assertThat(message.at("/data/link").stringValue()).isEqualTo("https://hub.example.org/events/cafe");
		assertThat(message.has("apns")).isFalse();
	}

	@Test
	void an_iphone_gets_its_collapse_id_its_expiry_and_how_much_it_may_interrupt() {
		send(this.sender, "t", "ios");
		JsonNode apple = received("t").path("apns");
		assertThat(apple.at("/headers/apns-collapse-id").stringValue()).isEqualTo(Sample.CAMPAIGN.toString());
		assertThat(apple.at("/headers/apns-expiration").stringValue())
			.isEqualTo(String.valueOf(Sample.EXPIRES.getEpochSecond()));
		assertThat(apple.at("/headers/apns-priority").stringValue()).isEqualTo("10");
		assertThat(apple.at("/payload/aps/interruption-level").stringValue()).isEqualTo("active");
		assertThat(apple.at("/payload/aps/thread-id").stringValue()).isEqualTo("service");
		assertThat(received("t").has("android")).isFalse();
	}

	@Test
	void what_is_of_no_use_any_more_lives_for_no_time_and_nothing_for_more_than_28_days() {
		this.clock.move(Duration.ofDays(2));
		send("late");
		assertThat(this.standIn.mailbox("late").received().getFirst().timeToLive()).isZero();
		this.clock.move(Duration.ofDays(-60));
		send("early");
		assertThat(this.standIn.mailbox("early").received().getFirst().timeToLive()).isEqualTo(Duration.ofDays(28));
	}

	@Test
	void a_token_that_is_nobodys_or_anothers_is_gone() {
		assertThat(after(Fault.of(Failure.UNREGISTERED))).isEqualTo(new SendOutcome.Gone("unregistered"));
		assertThat(after(Fault.of(Failure.SENDER_ID_MISMATCH))).isEqualTo(new SendOutcome.Gone("sender-id-mismatch"));
	}

	@Test
	void a_token_that_fcm_calls_invalid_is_gone_and_any_other_invalid_argument_is_refused() {
		assertThat(send("a token with spaces")).isEqualTo(new SendOutcome.Gone("invalid-token"));
		assertThat(after(Fault.of(Failure.INVALID_ARGUMENT))).isEqualTo(new SendOutcome.Refused("invalid-argument"));
	}

	@Test
	void an_unavailable_service_is_asked_once_and_says_when_to_come_again() {
		assertThat(after(Fault.of(Failure.UNAVAILABLE).withRetryAfter(7)))
			.isEqualTo(later("unavailable", Duration.ofSeconds(7)));
		assertThat(answered("UNAVAILABLE")).isOne();
		assertThat(after(Fault.of(Failure.UNAVAILABLE).withRetryAfter(-1)))
			.isEqualTo(new SendOutcome.Later("unavailable", null, false));
		assertThat(answered("UNAVAILABLE")).isEqualTo(2);
	}

	@Test
	void an_exhausted_quota_is_told_with_when_to_come_again() {
		assertThat(after(Fault.of(Failure.QUOTA_EXCEEDED).withRetryAfter(20)))
			.isEqualTo(later("quota", Duration.ofSeconds(20)));
		assertThat(after(Fault.of(Failure.QUOTA_EXCEEDED).withRetryAfter(100_000)))
			.isEqualTo(later("quota", Duration.ofMinutes(10)));
		assertThat(answered("QUOTA_EXCEEDED")).isEqualTo(2);
	}

	@Test
	void an_internal_error_may_have_delivered() {
		assertThat(after(Fault.of(Failure.INTERNAL).butDelivered()))
			.isEqualTo(new SendOutcome.Later("internal", null, true));
		assertThat(this.standIn.reached("t", Sample.CAMPAIGN.toString())).isTrue();
		assertThat(answered("INTERNAL")).isOne();
	}

	@Test
	void rubbish_is_tried_later_and_may_have_arrived_where_nobody_knows() {
		assertThat(after(Fault.of(Failure.BAD_GATEWAY))).isEqualTo(new SendOutcome.Later("unavailable", null, true));
		assertThat(after(Fault.of(Failure.BROKEN_JSON))).isEqualTo(new SendOutcome.Later("unreadable", null, true));
		assertThat(after(Fault.of(Failure.BARE_NOT_FOUND))).isEqualTo(new SendOutcome.Later("unreadable", null, false));
		assertThat(this.standIn.summary().outcomes()).containsEntry("BAD_GATEWAY", 1L)
			.containsEntry("BROKEN_JSON", 1L)
			.containsEntry("BARE_NOT_FOUND", 1L);
	}

	@Test
	void a_cut_connection_is_asked_once_and_may_have_delivered() {
		assertThat(after(Fault.of(Failure.CONNECTION_CUT))).isEqualTo(new SendOutcome.Later("unavailable", null, true));
		assertThat(answered("CONNECTION_CUT")).isOne();
		this.standIn.plan(FaultPlan.NONE);
		assertThat(send("t")).isEqualTo(new SendOutcome.Accepted());
	}

	@Test
	void what_takes_too_long_may_have_delivered() {
		this.sender.close();
		this.sender = sender(Duration.ofMillis(200));
		this.standIn.plan(FaultPlan.NONE.withLatency(Latency.of(Duration.ofSeconds(20))));
		assertThat(send("t")).isEqualTo(new SendOutcome.Later("timeout", null, true));
	}

	@Test
	void where_nobody_listens_nothing_was_delivered() throws IOException {
		int port;
		try (ServerSocket free = new ServerSocket(0)) {
			port = free.getLocalPort();
		}
		this.sender.close();
		this.sender = new FcmSender(Sample.fcm(null, URI.create("http://127.0.0.1:" + port)),
				Sample.within(Duration.ofSeconds(10)), this.clock);
		assertThat(send("t")).isEqualTo(new SendOutcome.Later("unavailable", null, false));
	}

	@Test
	void credentials_that_are_refused_are_renewed_once() {
		Counted credentials = new Counted();
		try (FcmSender counted = new FcmSender(
				new FcmTransport(Sample.fcm(null, this.standIn.base()), Sample.within(Duration.ofSeconds(10))),
				this.clock, new FcmAccess("newcomer-hub", credentials))) {
			this.standIn.plan(FaultPlan.of(Fault.of(Failure.UNAUTHENTICATED).times(1)));
			assertThat(send(counted, "t", "android")).isEqualTo(new SendOutcome.Accepted());
			assertThat(credentials.times.get()).isEqualTo(2);
			this.standIn.plan(FaultPlan.of(Fault.of(Failure.UNAUTHENTICATED)));
			assertThat(send(counted, "t", "android")).isEqualTo(new SendOutcome.Later("unauthorized", null, false));
			assertThat(credentials.times.get()).isEqualTo(3);
			assertThat(answered("UNAUTHENTICATED")).isEqualTo(3);
		}
	}

	@Test
	void a_project_that_the_credentials_are_not_for_is_no_fault_of_the_token() {
		assertThat(after(Fault.of(Failure.PERMISSION_DENIED)))
			.isEqualTo(new SendOutcome.Later("unauthorized", null, false));
		assertThat(answered("PERMISSION_DENIED")).isOne();
	}

	@Test
	void a_key_that_apple_refuses_renews_no_token() {
		Counted credentials = new Counted();
		try (FcmSender counted = new FcmSender(
				new FcmTransport(Sample.fcm(null, this.standIn.base()), Sample.within(Duration.ofSeconds(10))),
				this.clock, new FcmAccess("newcomer-hub", credentials))) {
			this.standIn.plan(FaultPlan.of(Fault.of(Failure.THIRD_PARTY_AUTH_ERROR)));
			assertThat(send(counted, "t", "ios")).isEqualTo(new SendOutcome.Refused("third-party-auth"));
			assertThat(credentials.times.get()).isOne();
			assertThat(answered("THIRD_PARTY_AUTH_ERROR")).isOne();
		}
	}

	@Test
	void many_are_under_way_at_once_though_the_sdk_blocks() {
		this.standIn.plan(FaultPlan.NONE.withLatency(Latency.of(Duration.ofSeconds(3))));
		Long accepted = Flux.range(0, 300)
			.flatMap((at) -> this.sender.send(Sample.to("t" + at, "android"), Sample.of(Category.NEWS)), 300)
			.filter(SendOutcome.Accepted.class::isInstance)
			.count()
			.block(PATIENCE);
		assertThat(accepted).isEqualTo(300);
		assertThat(this.standIn.summary().tokens()).isEqualTo(300);
		assertThat(this.standIn.summary().mostInFlight()).isGreaterThan(100);
	}

	/** Counts how often a token is fetched. */
	private static final class Counted extends GoogleCredentials {

		private final transient AtomicInteger times = new AtomicInteger();

		@Override
		public AccessToken refreshAccessToken() {
			return AccessToken.newBuilder().setTokenValue("token-" + this.times.incrementAndGet()).build();
		}

	}

}
