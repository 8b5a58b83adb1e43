package org.newcomerhub.push.send.base;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How notifications are sent.
 *
 * @param fcm Firebase Cloud Messaging
 * @param web the browsers' own services
 * @param perSecond how many messages this hub sends in a second to each provider, from 1
 * to 10,000, which is FCM's quota for all hubs of a project together (600,000 a minute)
 * @param inFlight how many messages to each provider may wait for an answer at once, from
 * 1 to 2,000
 * @param timeout how long one answer may take, from 100 ms to 1 min
 */
@Validated
@ConfigurationProperties("hub.push")
public record SendProperties(@Valid @NotNull @DefaultValue Fcm fcm, @Valid @NotNull @DefaultValue Web web,
		@Min(1) @Max(10_000) @DefaultValue("5000") int perSecond, @Min(1) @Max(2_000) @DefaultValue("400") int inFlight,
		@NotNull @DefaultValue("10s") Duration timeout) {

	private static final Duration SHORTEST = Duration.ofMillis(100);

	private static final Duration LONGEST = Duration.ofMinutes(1);

	public SendProperties {
		if (timeout.compareTo(SHORTEST) < 0 || timeout.compareTo(LONGEST) > 0) {
			throw new IllegalArgumentException("hub.push.timeout is from 100 ms to 1 min");
		}
	}

	private static @Nullable String given(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

	/**
	 * Firebase Cloud Messaging. With nothing of it set, nothing is sent to its devices.
	 *
	 * @param credentials the path of a service account's key, in JSON; null: with a
	 * project alone, what Google's libraries find by themselves
	 * @param project the Firebase project's id; null: the key's own
	 * @param endpoint what is asked instead of Google, such as a stand-in; null: Google
	 */
	public record Fcm(@Nullable String credentials, @Nullable String project, @Nullable URI endpoint) {

		private static final Pattern PROJECT = Pattern.compile("[a-z0-9][a-z0-9.:-]{0,99}");

		public Fcm {
			credentials = given(credentials);
			project = given(project);
			endpoint = (endpoint == null || endpoint.toString().isBlank()) ? null : endpoint;
			if (project != null && !PROJECT.matcher(project).matches()) {
				throw new IllegalArgumentException("hub.push.fcm.project is the id of a Firebase project");
			}
			if (endpoint != null && !isBase(endpoint)) {
				throw new IllegalArgumentException(
						"hub.push.fcm.endpoint is the base of an http or https address, such as http://127.0.0.1:8095");
			}
		}

		private static boolean isBase(URI endpoint) {
			return ("http".equals(endpoint.getScheme()) || "https".equals(endpoint.getScheme()))
					&& endpoint.getHost() != null && endpoint.getRawPath().isEmpty() && endpoint.getRawQuery() == null
					&& endpoint.getRawUserInfo() == null;
		}

		/** Whether there is anything to send by. */
		public boolean isSet() {
			return this.credentials != null || this.project != null || this.endpoint != null;
		}

	}

	/**
	 * Web Push (RFC 8030). With nothing of it set, nothing is sent to browsers.
	 *
	 * @param publicKey the hub's own P-256 point, uncompressed, in base64url (RFC 8292);
	 * null: none
	 * @param privateKey what belongs to it, in base64url; null: none
	 * @param subject where a push service finds who runs the hub: {@code mailto:} or
	 * {@code https:}; null: none
	 * @param hosts the push services that may be asked; {@code *.} before a name stands
	 * for any name below it
	 */
	public record Web(@Nullable String publicKey, @Nullable String privateKey, @Nullable String subject,
			@NotNull @DefaultValue( {
					"fcm.googleapis.com", "updates.push.services.mozilla.com", "*.push.apple.com",
					"*.notify.windows.com" }) List<String> hosts){

		private static final Pattern HOST = Pattern.compile("(\\*\\.)?[a-z0-9-]+(\\.[a-z0-9-]+)+");

		public Web {
			publicKey = given(publicKey);
			privateKey = given(privateKey);
			subject = given(subject);
			hosts = List.copyOf(hosts);
			if (isPartly(publicKey, privateKey, subject)) {
				throw new IllegalArgumentException(
						"hub.push.web.public-key, .private-key and .subject are set together or not at all");
			}
			if (subject != null && !subject.matches("mailto:\\S+@\\S+|https://\\S+")) {
				throw new IllegalArgumentException("hub.push.web.subject begins with mailto: or https:");
			}
			if (!hosts.stream().allMatch((host) -> HOST.matcher(host).matches())) {
				throw new IllegalArgumentException(
						"hub.push.web.hosts are names of hosts in lower case, such as push.example.org or *.example.org");
			}
		}

		private static boolean isPartly(@Nullable String publicKey, @Nullable String privateKey,
				@Nullable String subject) {
			boolean none = publicKey == null && privateKey == null && subject == null;
			return !none && (publicKey == null || privateKey == null || subject == null);
		}

		/** Whether there are keys to send with. */
		public boolean isSet() {
			return this.privateKey != null;
		}

		/** Without the private key. */
		@Override
		public String toString() {
			return "Web[publicKey=" + this.publicKey + ", subject=" + this.subject + ", hosts=" + this.hosts + "]";
		}

	}

}
