package org.newcomerhub.fcm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import com.google.firebase.ErrorCode;
import com.google.firebase.messaging.AndroidConfig;
import com.google.firebase.messaging.AndroidNotification;
import com.google.firebase.messaging.ApnsConfig;
import com.google.firebase.messaging.Aps;
import com.google.firebase.messaging.BatchResponse;
import com.google.firebase.messaging.FirebaseMessagingException;
import com.google.firebase.messaging.LightSettings;
import com.google.firebase.messaging.Message;
import com.google.firebase.messaging.MessagingErrorCode;
import com.google.firebase.messaging.MulticastMessage;
import com.google.firebase.messaging.Notification;
import com.google.firebase.messaging.SendResponse;
import com.google.firebase.messaging.TopicManagementResponse;
import com.google.firebase.messaging.WebpushConfig;
import com.google.firebase.messaging.WebpushFcmOptions;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.newcomerhub.fcm.device.Mailbox;
import org.newcomerhub.fcm.device.Notice;
import org.newcomerhub.fcm.device.Summary;
import org.newcomerhub.fcm.fault.Failure;
import org.newcomerhub.fcm.fault.Fault;
import org.newcomerhub.fcm.fault.FaultPlan;
import org.newcomerhub.fcm.fault.Latency;
import org.newcomerhub.fcm.fault.Requests;
import org.newcomerhub.fcm.fault.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

// the SDK calls tokens deprecated, but an installation id is something else and the apps still have tokens
@SuppressWarnings("deprecation")
@ParameterizedClass
@EnumSource(AdminSdk.Transport.class)
class AdminSdkTests {

	private final FcmStandIn standIn = FcmStandIn.start(0);

	private final AdminSdk.Transport transport;

	private final AdminSdk sdk;

	AdminSdkTests(AdminSdk.Transport transport) {
		this.transport = transport;
		this.sdk = new AdminSdk(this.standIn, transport);
	}

	@AfterEach
	void end() {
		this.sdk.close();
		this.standIn.close();
	}

	private static Message.Builder message(String campaign) {
		return Message.builder()
			.setNotification(Notification.builder().setTitle("مرحبا").setBody("Sprogcafé kl. 18").build())
			.putData("campaign", campaign);
	}

	private static Message to(String token) {
		return message("c1").setToken(token).build();
	}

	private FirebaseMessagingException refusal(Message message) {
		return Objects.requireNonNull(
				catchThrowableOfType(FirebaseMessagingException.class, () -> this.sdk.messaging().send(message)));
	}

	private static Message withEverything(String token) {
		return message("c1").setToken(token)
			.setAndroidConfig(AndroidConfig.builder()
				.setTtl(Duration.ofHours(6).toMillis())
				.setPriority(AndroidConfig.Priority.HIGH)
				.setCollapseKey("k")
				.setNotification(AndroidNotification.builder()
					.setTag("c1")
					.setChannelId("events")
					.setColor("#005ea5")
					.setPriority(AndroidNotification.Priority.HIGH)
					.setVisibility(AndroidNotification.Visibility.PRIVATE)
					.setProxy(AndroidNotification.Proxy.DENY)
					.setEventTimeInMillis(1_700_000_000_000L)
					.setVibrateTimingsInMillis(new long[] { 100, 50 })
					.setNotificationCount(2)
					.setBodyLocalizationKey("b")
					.addBodyLocalizationArg("arg")
					.setLightSettings(LightSettings.builder()
						.setColorFromString("#aabbcc")
						.setLightOnDurationInMillis(5)
						.setLightOffDurationInMillis(6)
						.build())
					.build())
				.build())
			.setApnsConfig(ApnsConfig.builder()
				.putHeader("apns-collapse-id", "c1")
				.putHeader("apns-priority", "10")
				.putHeader("apns-expiration", "1700000000")
				.setAps(Aps.builder().setBadge(1).setSound("default").setMutableContent(true).build())
				.build())
			.setWebpushConfig(WebpushConfig.builder()
				.putHeader("TTL", "60")
				.setFcmOptions(WebpushFcmOptions.withLink("https://example.org/e/1"))
				.build())
			.build();
	}

	@Test
	void all_that_the_sdk_can_say_is_understood_and_received() throws FirebaseMessagingException {
		assertThat(this.sdk.messaging().send(withEverything("t")))
			.matches("projects/newcomer-hub/messages/0:\\d+%\\w+");
		Notice notice = this.standIn.mailbox("t").received().getFirst();
		assertThat(notice.campaign()).isEqualTo("c1");
		assertThat(notice.tag()).isEqualTo("c1");
		assertThat(notice.apnsCollapseId()).isEqualTo("c1");
		assertThat(notice.collapseKey()).isEqualTo("k");
		assertThat(notice.timeToLive()).isEqualTo(Duration.ofHours(6));
		assertThat(notice.message().path("notification").path("title").stringValue()).isEqualTo("مرحبا");
	}

	@Test
	void each_message_of_a_batch_has_an_outcome_of_its_own() throws FirebaseMessagingException {
		this.standIn.unregister("gone");
		this.standIn.plan(FaultPlan.of(Fault.of(Failure.SENDER_ID_MISMATCH).to(Tokens.matching("other-.*")),
				Fault.of(Failure.THIRD_PARTY_AUTH_ERROR).to(Tokens.matching("apple")),
				Fault.of(Failure.INTERNAL).to(Tokens.matching("broken")),
				Fault.of(Failure.QUOTA_EXCEEDED).to(Tokens.matching("busy")),
				Fault.of(Failure.BARE_NOT_FOUND).to(Tokens.matching("lost"))));
		BatchResponse batch = this.sdk.messaging()
			.sendEach(List.of(to("fine"), to("gone"), to("other-1"), to("apple"), to("broken"), to("busy"), to("lost"),
					message("c1").putData("from", "me").setToken("fine").build()));
		assertThat(batch.getSuccessCount()).isOne();
		// Java's own HTTP client hides the body of a 401
		assertThat(batch.getResponses()).extracting(AdminSdkTests::outcome)
			.containsExactly("sent", "UNREGISTERED", "SENDER_ID_MISMATCH",
					(this.transport == AdminSdk.Transport.NET) ? "null" : "THIRD_PARTY_AUTH_ERROR", "INTERNAL",
					"QUOTA_EXCEEDED", "null", "INVALID_ARGUMENT");
		assertThat(this.standIn.summary().delivered()).isOne();
	}

	private static String outcome(SendResponse response) {
		return response.isSuccessful() ? "sent"
				: String.valueOf(Objects.requireNonNull(response.getException()).getMessagingErrorCode());
	}

	@Test
	void five_hundred_tokens_of_a_multicast_get_one_message_each() throws FirebaseMessagingException {
		MulticastMessage multicast = MulticastMessage.builder()
			.putData("campaign", "c1")
			.addAllTokens(IntStream.range(0, 500).mapToObj((at) -> "t" + at).toList())
			.build();
		assertThat(this.sdk.messaging().sendEachForMulticast(multicast).getSuccessCount()).isEqualTo(500);
		this.sdk.messaging()
			.sendEachForMulticast(MulticastMessage.builder().putData("campaign", "c1").addToken("t7").build());
		Summary summary = this.standIn.summary();
		assertThat(summary.tokens()).isEqualTo(500);
		assertThat(summary.distinct()).isEqualTo(500);
		assertThat(summary.duplicates()).isOne();
		assertThat(summary.campaigns()).containsEntry("c1", new Summary.Campaign(501, 500));
		assertThat(this.standIn.reached("t499", "c1")).isTrue();
		assertThat(this.standIn.reached("t499", "c2")).isFalse();
	}

	@Test
	void an_installation_id_is_reached_like_a_token() throws FirebaseMessagingException {
		this.sdk.messaging().send(message("c1").setFid("fid-1").build());
		assertThat(campaigns("fid-1")).containsExactly("c1");
	}

	@Test
	void a_dry_run_reaches_nobody() throws FirebaseMessagingException {
		assertThat(this.sdk.messaging().send(to("t"), true)).endsWith("/fake_message_id");
		assertThat(this.standIn.mailbox("t").received()).isEmpty();
		assertThat(this.standIn.summary().outcomes()).containsEntry("VALIDATED", 1L);
	}

	@Test
	void over_quota_the_sender_is_told_when_to_come_again() throws FirebaseMessagingException {
		this.standIn.plan(FaultPlan.NONE.withQuotaPerMinute(2));
		this.sdk.messaging().sendEach(List.of(to("a"), to("b")));
		FirebaseMessagingException refusal = refusal(to("c"));
		assertThat(refusal.getMessagingErrorCode()).isEqualTo(MessagingErrorCode.QUOTA_EXCEEDED);
		assertThat(refusal.getErrorCode()).isEqualTo(ErrorCode.RESOURCE_EXHAUSTED);
		assertThat(Objects.requireNonNull(refusal.getHttpResponse()).getHeaders().get("retry-after"))
			.asInstanceOf(InstanceOfAssertFactories.list(String.class))
			.singleElement()
			.satisfies((seconds) -> assertThat(Integer.parseInt(seconds)).isBetween(1, 60));
	}

	@Test
	void an_unavailable_service_is_asked_again_by_the_sdk_itself() throws FirebaseMessagingException {
		this.standIn.plan(FaultPlan.of(Fault.of(Failure.UNAVAILABLE).times(1).withRetryAfter(0)));
		assertThat(this.sdk.messaging().send(to("t"))).isNotEmpty();
		assertThat(this.standIn.summary().outcomes()).containsEntry("UNAVAILABLE", 1L).containsEntry("ACCEPTED", 1L);
	}

	@Test
	void rubbish_is_no_error_of_messaging() {
		for (Failure rubbish : List.of(Failure.BAD_GATEWAY, Failure.BROKEN_JSON, Failure.CONNECTION_CUT)) {
			this.standIn.plan(FaultPlan.of(Fault.of(rubbish)));
			FirebaseMessagingException refusal = refusal(to("t"));
			assertThat(refusal.getMessagingErrorCode()).as("%s", rubbish).isNull();
			assertThat(refusal.getErrorCode()).as("%s", rubbish).isIn(ErrorCode.UNKNOWN, ErrorCode.UNAVAILABLE);
		}
		assertThat(this.standIn.summary().delivered()).isZero();
	}

	@Test
	void what_arrived_although_the_answer_was_lost_counts_twice_when_it_is_repeated()
			throws FirebaseMessagingException {
		this.standIn.plan(FaultPlan.of(Fault.of(Failure.INTERNAL).times(1).butDelivered()));
		assertThat(refusal(to("t")).getMessagingErrorCode()).isEqualTo(MessagingErrorCode.INTERNAL);
		this.sdk.messaging().send(to("t"));
		assertThat(this.standIn.summary().deliveredThoughFailed()).isOne();
		assertThat(this.standIn.summary().duplicates()).isOne();
	}

	@Test
	void what_was_cut_off_on_a_kept_connection_is_not_repeated_behind_the_senders_back()
			throws FirebaseMessagingException {
		this.sdk.messaging().send(to("t"));
		this.standIn.plan(FaultPlan.of(Fault.of(Failure.CONNECTION_CUT).times(1).butDelivered()));
		assertThat(refusal(to("t")).getMessagingErrorCode()).isNull();
		assertThat(this.standIn.summary().delivered()).isEqualTo(2);
	}

	@Test
	void a_payload_above_4_kilobytes_is_refused() throws FirebaseMessagingException {
		this.sdk.messaging().send(Message.builder().setToken("t").putData("k", "x".repeat(4095)).build());
		FirebaseMessagingException refusal = refusal(
				Message.builder().setToken("t").putData("k", "x".repeat(4096)).build());
		assertThat(refusal.getMessagingErrorCode()).isEqualTo(MessagingErrorCode.INVALID_ARGUMENT);
		assertThat(refusal).hasMessageContaining("message is too big");
		assertThat(refusal(Message.builder().setToken("x".repeat(10_240)).build()).getMessagingErrorCode())
			.isEqualTo(MessagingErrorCode.INVALID_ARGUMENT);
	}

	@Test
	void topics_and_conditions_reach_those_who_subscribed() throws FirebaseMessagingException {
		this.standIn.unregister("gone");
		TopicManagementResponse subscribed = this.sdk.messaging().subscribeToTopic(List.of("a:1", "b", "gone"), "news");
		assertThat(subscribed.getSuccessCount()).isEqualTo(2);
		assertThat(subscribed.getErrors()).singleElement()
			.satisfies((error) -> assertThat(error.getIndex()).isEqualTo(2));
		// once more is no failure
		assertThat(this.sdk.messaging().subscribeToTopic(List.of("a:1"), "/topics/news").getFailureCount()).isZero();
		this.sdk.messaging().subscribeToTopic(List.of("b"), "arabic");
		this.sdk.messaging().send(message("c1").setTopic("news").build());
		this.sdk.messaging().send(message("c2").setCondition("'news' in topics && !('arabic' in topics)").build());
		assertThat(this.sdk.messaging().unsubscribeFromTopic(List.of("a:1", "never"), "news").getFailureCount())
			.isZero();
		this.sdk.messaging().send(message("c3").setTopic("news").build());
		assertThat(campaigns("a:1")).containsExactly("c1", "c2");
		assertThat(campaigns("b")).containsExactly("c1", "c3");
		assertThat(campaigns("gone")).isEmpty();
	}

	private List<String> campaigns(String token) {
		List<String> campaigns = new ArrayList<>();
		this.standIn.mailbox(token).received().forEach((notice) -> campaigns.add(String.valueOf(notice.campaign())));
		return campaigns;
	}

	@Test
	void subscribing_meets_faults_of_its_own() throws FirebaseMessagingException {
		this.standIn.plan(FaultPlan.of(Fault.of(Failure.INTERNAL).on(Requests.TOPICS).to(Tokens.matching("b"))));
		TopicManagementResponse subscribed = this.sdk.messaging().subscribeToTopic(List.of("a", "b"), "news");
		assertThat(subscribed.getErrors()).singleElement()
			.satisfies((error) -> assertThat(error.getReason()).isEqualTo("internal-error"));
		assertThat(this.standIn.mailbox("b").topics()).isEmpty();
	}

	@Test
	void an_answer_takes_as_long_as_the_plan_says() throws FirebaseMessagingException {
		this.standIn.plan(FaultPlan.NONE.withLatency(Latency.of(Duration.ofMillis(300))));
		long begin = System.nanoTime();
		this.sdk.messaging().send(to("t"));
		assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
	}

	@Test
	void the_phone_folds_by_tag_and_by_collapse_id() throws FirebaseMessagingException {
		String first = id(this.sdk.messaging().send(withEverything("t")));
		String plain = id(this.sdk.messaging().send(to("t")));
		String again = id(this.sdk.messaging().send(withEverything("t")));
		Mailbox mailbox = this.standIn.mailbox("t");
		assertThat(mailbox.received()).extracting(Notice::id).containsExactly(first, plain, again);
		assertThat(mailbox.shown()).isEqualTo(new Mailbox.Drawer(List.of(plain, again), List.of(plain, again)));
	}

	private static String id(String name) {
		return name.substring(name.lastIndexOf('/') + 1);
	}

}
