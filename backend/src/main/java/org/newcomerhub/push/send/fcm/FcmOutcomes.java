package org.newcomerhub.push.send.fcm;

import java.time.Clock;
import java.time.Duration;

import com.google.auth.Retryable;
import com.google.firebase.messaging.FirebaseMessagingException;
import com.google.firebase.messaging.MessagingErrorCode;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.push.model.SendOutcome;
import org.newcomerhub.push.send.base.RetryAfter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an answer of FCM means for the message.
 */
final class FcmOutcomes {

	/** The hub's own credentials are no good. */
	static final String UNAUTHORIZED = "unauthorized";

	/** The project's credentials with Apple are no good. */
	static final String THIRD_PARTY = "third-party-auth";

	private final Clock clock;

	FcmOutcomes(Clock clock) {
		this.clock = clock;
	}

	/** There was no answer. */
	SendOutcome of(NoAnswerException ex, Call call) {
		return new SendOutcome.Later(ex.isLate() ? "timeout" : "unavailable", null, call.begun());
	}

	/** The SDK reports an error. */
	SendOutcome of(FirebaseMessagingException ex, Call call) {
		MessagingErrorCode code = ex.getMessagingErrorCode();
		return (code != null) ? ofMessaging(code, ex, call) : ofStatus(ex, call);
	}

	private SendOutcome ofMessaging(MessagingErrorCode code, FirebaseMessagingException ex, Call call) {
		return switch (code) {
			case UNREGISTERED -> new SendOutcome.Gone("unregistered");
			case SENDER_ID_MISMATCH -> new SendOutcome.Gone("sender-id-mismatch");
			case INVALID_ARGUMENT -> invalidArgument(ex);
			case THIRD_PARTY_AUTH_ERROR -> new SendOutcome.Refused(THIRD_PARTY);
			case QUOTA_EXCEEDED -> new SendOutcome.Later("quota", after(call), false);
			case UNAVAILABLE -> new SendOutcome.Later("unavailable", after(call), false);
			// it broke somewhere, perhaps behind the delivery
			case INTERNAL -> new SendOutcome.Later("internal", after(call), true);
		};
	}

	/** No error of Messaging: somebody before it answers, or nonsense. */
	private SendOutcome ofStatus(FirebaseMessagingException ex, Call call) {
		return switch (call.status()) {
			case 0 -> new SendOutcome.Later(isForGood(ex) ? UNAUTHORIZED : "unavailable", null, false);
			case 200 -> new SendOutcome.Later("unreadable", null, true);
			case 400 -> invalidArgument(ex);
			case 401, 403 -> new SendOutcome.Later(UNAUTHORIZED, null, false);
			case 429 -> new SendOutcome.Later("quota", after(call), false);
			case 503 -> new SendOutcome.Later("unavailable", after(call), false);
			default -> (call.status() >= 500) ? new SendOutcome.Later("unavailable", after(call), true)
					: new SendOutcome.Later("unreadable", null, false);
		};
	}

	/** Whether fetching an access token fails in a way that does not pass. */
	private static boolean isForGood(Throwable ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof Retryable retryable) {
				return !retryable.isRetryable();
			}
		}
		return false;
	}

	/** Only where FCM names nothing but the token does it say something of the token. */
	private static SendOutcome invalidArgument(FirebaseMessagingException ex) {
		boolean token = false;
		for (JsonNode detail : body(ex).path("error").path("details")) {
			for (JsonNode violation : detail.path("fieldViolations")) {
				if (!"message.token".equals(violation.path("field").asString(""))) {
					return new SendOutcome.Refused("invalid-argument");
				}
				token = true;
			}
		}
		return token ? new SendOutcome.Gone("invalid-token") : new SendOutcome.Refused("invalid-argument");
	}

	private static JsonNode body(FirebaseMessagingException ex) {
		String content = (ex.getHttpResponse() != null) ? ex.getHttpResponse().getContent() : null;
		try {
			return JsonMapper.shared().readTree((content != null) ? content : "{}");
		}
		catch (JacksonException unreadable) {
			return JsonMapper.shared().createObjectNode();
		}
	}

	private @Nullable Duration after(Call call) {
		return RetryAfter.read(call.retryAfter(), this.clock.instant());
	}

}
