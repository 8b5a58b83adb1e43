package org.newcomerhub.fcm;

import java.util.Objects;

import com.google.firebase.messaging.FirebaseMessagingException;
import com.google.firebase.messaging.Message;
import com.google.firebase.messaging.MessagingErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.newcomerhub.fcm.fault.Failure;
import org.newcomerhub.fcm.fault.Fault;
import org.newcomerhub.fcm.fault.FaultPlan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** How long the SDK itself waits and asks again, which blocks its thread. */
@SuppressWarnings("deprecation") // of tokens
class AdminSdkPatienceTests {

	private final FcmStandIn standIn = FcmStandIn.start(0);

	private final AdminSdk sdk = new AdminSdk(this.standIn, AdminSdk.Transport.APACHE);

	@AfterEach
	void end() {
		this.sdk.close();
		this.standIn.close();
	}

	private FirebaseMessagingException refusal() {
		return Objects.requireNonNull(catchThrowableOfType(FirebaseMessagingException.class,
				() -> this.sdk.messaging().send(Message.builder().setToken("t").build())));
	}

	private static String retryAfter(FirebaseMessagingException refusal) {
		return String.valueOf(Objects.requireNonNull(refusal.getHttpResponse()).getHeaders().get("retry-after"));
	}

	@Test
	void a_service_that_stays_unavailable_is_asked_five_times_as_it_tells_the_sdk_to_wait() {
		this.standIn.plan(FaultPlan.of(Fault.of(Failure.UNAVAILABLE).withRetryAfter(1)));
		FirebaseMessagingException refusal = refusal();
		assertThat(refusal.getMessagingErrorCode()).isEqualTo(MessagingErrorCode.UNAVAILABLE);
		assertThat(retryAfter(refusal)).isEqualTo("[1]");
		assertThat(this.standIn.summary().outcomes()).containsEntry("UNAVAILABLE", 5L);
	}

	@Test
	void who_is_told_to_wait_for_more_than_a_minute_is_told_at_once() {
		this.standIn.plan(FaultPlan.of(Fault.of(Failure.UNAVAILABLE).withRetryAfter(90)));
		assertThat(retryAfter(refusal())).isEqualTo("[90]");
		assertThat(this.standIn.summary().outcomes()).containsEntry("UNAVAILABLE", 1L);
	}

	@Test
	void an_exhausted_quota_is_told_at_once() {
		this.standIn.plan(FaultPlan.of(Fault.of(Failure.QUOTA_EXCEEDED).withRetryAfter(1)));
		assertThat(refusal().getMessagingErrorCode()).isEqualTo(MessagingErrorCode.QUOTA_EXCEEDED);
		assertThat(this.standIn.summary().outcomes()).containsEntry("QUOTA_EXCEEDED", 1L);
	}

}
