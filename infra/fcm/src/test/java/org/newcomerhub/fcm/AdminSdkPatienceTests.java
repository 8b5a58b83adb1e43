package org.newcomerhub.fcm;

import java.util.Objects;

import com.google.firebase.messaging.FirebaseMessagingException;
import com.google.firebase.messaging.Message;
import com.google.firebase.messaging.MessagingErrorCode;
import org.junit.jupiter.api.Test;
import org.newcomerhub.fcm.fault.Failure;
import org.newcomerhub.fcm.fault.Fault;
import org.newcomerhub.fcm.fault.FaultPlan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** By itself because it takes the SDK eight seconds to give up. */
class AdminSdkPatienceTests {

	@Test
	@SuppressWarnings("deprecation") // of tokens
	void a_service_that_stays_unavailable_is_asked_five_times() {
		try (FcmStandIn standIn = FcmStandIn.start(0);
				AdminSdk sdk = new AdminSdk(standIn, AdminSdk.Transport.APACHE)) {
			standIn.plan(FaultPlan.of(Fault.of(Failure.UNAVAILABLE).withRetryAfter(7)));
			FirebaseMessagingException refusal = Objects.requireNonNull(
					catchThrowableOfType(FirebaseMessagingException.class,
							() -> sdk.messaging().send(Message.builder().setToken("t").build())));
			assertThat(refusal.getMessagingErrorCode()).isEqualTo(MessagingErrorCode.UNAVAILABLE);
			assertThat(Objects.requireNonNull(refusal.getHttpResponse()).getHeaders().get("retry-after"))
				.hasToString("[7]");
			assertThat(standIn.summary().outcomes()).containsEntry("UNAVAILABLE", 5L);
		}
	}

}
