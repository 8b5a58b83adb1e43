package org.newcomerhub.push.send.base;

import java.net.URI;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Firebase Cloud Messaging. With nothing of it set, nothing is sent to its devices.
 *
 * @param credentials the path of a service account's key, in JSON; null: with a project
 * alone, what Google's libraries find by themselves
 * @param project the Firebase project's id; null: the key's own
 * @param endpoint what is asked instead of Google, such as a stand-in; null: Google
 */
@ConfigurationProperties("hub.push.fcm")
public record FcmProperties(@Nullable String credentials, @Nullable String project, @Nullable URI endpoint) {

	private static final Pattern PROJECT = Pattern.compile("[a-z0-9][a-z0-9.:-]{0,99}");

	public FcmProperties {
		credentials = SendProperties.given(credentials);
		project = SendProperties.given(project);
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
				&& endpoint.getHost() != null && "".equals(endpoint.getRawPath()) && endpoint.getRawQuery() == null
				&& endpoint.getRawUserInfo() == null;
	}

	/** Whether there is anything to send by. */
	public boolean isSet() {
		return this.credentials != null || this.project != null || this.endpoint != null;
	}

}
