package org.newcomerhub.push.send.fcm;

import java.time.Clock;
import java.time.Instant;

import com.google.firebase.messaging.AndroidConfig;
import com.google.firebase.messaging.AndroidNotification;
import com.google.firebase.messaging.ApnsConfig;
import com.google.firebase.messaging.ApnsFcmOptions;
import com.google.firebase.messaging.Aps;
import com.google.firebase.messaging.Message;
import com.google.firebase.messaging.WebpushConfig;
import com.google.firebase.messaging.WebpushFcmOptions;
import org.newcomerhub.push.model.Category;
import org.newcomerhub.push.model.Notification;

/**
 * What FCM is told of a notification, each platform in its own words. Without a collapse
 * key, so that none replaces another; what arrives twice the phone folds by Android's tag
 * and by {@code apns-collapse-id}.
 */
final class FcmMessages {

	private final Clock clock;

	FcmMessages(Clock clock) {
		this.clock = clock;
	}

	/**
	 * A message to one device.
	 * @param platform {@code android}, {@code ios} or {@code web}
	 */
	// tokens are called deprecated in favour of installation ids, which the apps have not
	@SuppressWarnings("deprecation")
	Message to(String token, String platform, Notification notification) {
		Message.Builder message = common(notification).setToken(token);
		switch (platform) {
			case "android" -> message.setAndroidConfig(android(notification));
			case "ios" -> message.setApnsConfig(apple(notification));
			default -> message.setWebpushConfig(browser(notification));
		}
		return message.build();
	}

	private static Message.Builder common(Notification notification) {
		Message.Builder message = Message.builder()
			.putData("campaign", notification.campaign().toString())
			.putData("category", notification.category().code())
			.putData("language", notification.language())
			.setNotification(com.google.firebase.messaging.Notification.builder()
				.setTitle(notification.title())
				.setBody(notification.body())
				.setImage(notification.image())
				.build());
		if (notification.link() != null) {
			message.putData("link", notification.link());
		}
		return message;
	}

	private AndroidConfig android(Notification notification) {
		return AndroidConfig.builder()
			.setPriority(isUrgent(notification) ? AndroidConfig.Priority.HIGH : AndroidConfig.Priority.NORMAL)
			.setTtl(notification.life(now()).toMillis())
			.setNotification(AndroidNotification.builder()
				.setChannelId(notification.category().code())
				.setTag(notification.campaign().toString())
				.build())
			.build();
	}

	private ApnsConfig apple(Notification notification) {
		Aps.Builder aps = Aps.builder()
			.setThreadId(notification.category().code())
			.putCustomData("interruption-level", interruption(notification.category()));
		if (notification.category() != Category.NEWS) {
			aps.setSound("default");
		}
		ApnsConfig.Builder apple = ApnsConfig.builder()
			.putHeader("apns-collapse-id", notification.campaign().toString())
			.putHeader("apns-expiration", String.valueOf(now().plus(notification.life(now())).getEpochSecond()))
			.putHeader("apns-priority", isUrgent(notification) ? "10" : "5");
		if (notification.image() != null) {
			// an extension of the app fetches the picture
			aps.setMutableContent(true);
			apple.setFcmOptions(ApnsFcmOptions.builder().setImage(notification.image()).build());
		}
		return apple.setAps(aps.build()).build();
	}

	/** {@code critical} would need an entitlement from Apple. */
	private static String interruption(Category category) {
		return switch (category) {
			case EMERGENCY -> "time-sensitive";
			case SERVICE, EVENT -> "active";
			case NEWS -> "passive";
		};
	}

	private WebpushConfig browser(Notification notification) {
		WebpushConfig.Builder browser = WebpushConfig.builder()
			.putHeader("TTL", String.valueOf(notification.life(now()).toSeconds()))
			.putHeader("Urgency", isUrgent(notification) ? "high" : "normal");
		if (notification.link() != null && notification.link().startsWith("https://")) {
			browser.setFcmOptions(WebpushFcmOptions.withLink(notification.link()));
		}
		return browser.build();
	}

	private static boolean isUrgent(Notification notification) {
		return notification.category() == Category.EMERGENCY || notification.category() == Category.SERVICE;
	}

	private Instant now() {
		return this.clock.instant();
	}

}
