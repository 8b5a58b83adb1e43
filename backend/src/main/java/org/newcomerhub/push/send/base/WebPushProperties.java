package org.newcomerhub.push.send.base;

import java.util.List;
import java.util.regex.Pattern;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Web Push (RFC 8030). With nothing of it set, nothing is sent to browsers.
 *
 * @param publicKey the hub's own P-256 point, uncompressed, in base64url (RFC 8292);
 * null: none
 * @param privateKey what belongs to it, in base64url; null: none
 * @param subject where a push service finds who runs the hub: {@code mailto:} or
 * {@code https:}; null: none
 * @param hosts the push services that may be asked; {@code *.} before a name stands for
 * any name below it
 */
@Validated
@ConfigurationProperties("hub.push.web")
public record WebPushProperties(@Nullable String publicKey, @Nullable String privateKey, @Nullable String subject,
		@NotNull @DefaultValue( {
				"fcm.googleapis.com", "updates.push.services.mozilla.com", "*.push.apple.com",
				"*.notify.windows.com" }) List<String> hosts){

	private static final Pattern HOST = Pattern.compile("(\\*\\.)?[a-z0-9-]+(\\.[a-z0-9-]+)+");

	public WebPushProperties {
		publicKey = SendProperties.given(publicKey);
		privateKey = SendProperties.given(privateKey);
		subject = SendProperties.given(subject);
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

	private static boolean isPartly(@Nullable String publicKey, @Nullable String privateKey, @Nullable String subject) {
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
		return "WebPushProperties[publicKey=" + this.publicKey + ", subject=" + this.subject + ", hosts=" + this.hosts
				+ "]";
	}

}
