package org.newcomerhub.push.send.fcm;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.ServiceAccountCredentials;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.push.send.base.FcmProperties;
import org.newcomerhub.push.send.base.PushSettingsException;

/**
 * The project, and what lets the hub send for it.
 */
final class FcmAccess {

	private static final String SCOPE = "https://www.googleapis.com/auth/firebase.messaging";

	private static final String ANY_PROJECT = "newcomer-hub";

	private final String project;

	private final @Nullable GoogleCredentials credentials;

	FcmAccess(String project, @Nullable GoogleCredentials credentials) {
		this.project = project;
		this.credentials = credentials;
	}

	/**
	 * Reads what is set.
	 * @throws PushSettingsException when the key cannot be read, or names no project
	 */
	static FcmAccess of(FcmProperties settings) {
		if (settings.credentials() != null) {
			return ofKey(Path.of(settings.credentials()), settings.project());
		}
		String project = (settings.project() != null) ? settings.project() : ANY_PROJECT;
		return new FcmAccess(project, (settings.endpoint() != null) ? new NoCredentials() : null);
	}

	private static FcmAccess ofKey(Path file, @Nullable String given) {
		ServiceAccountCredentials key = read(file);
		String project = (given != null) ? given : key.getProjectId();
		if (project == null) {
			throw new PushSettingsException("The key of hub.push.fcm.credentials names no project",
					"Set HUB_PUSH_FCM_PROJECT (hub.push.fcm.project) to the id of the Firebase project.", null);
		}
		// what is tried again, and when, the hub decides
		return new FcmAccess(project, key.createWithCustomRetryStrategy(false).createScoped(SCOPE));
	}

	private static ServiceAccountCredentials read(Path file) {
		try {
			return ServiceAccountCredentials.fromStream(new ByteArrayInputStream(Files.readAllBytes(file)));
		}
		catch (IOException | RuntimeException ex) {
			throw new PushSettingsException(
					"hub.push.fcm.credentials, " + file + ", cannot be read as a service account's key: "
							+ ex.getClass().getSimpleName(),
					"Make a key for the service account in Firebase's console (Project settings, Service accounts), "
							+ "and name its file in HUB_PUSH_FCM_CREDENTIALS, readable by the hub alone.",
					null);
		}
	}

	String project() {
		return this.project;
	}

	/** The key that is set, or else what Google's libraries find by themselves. */
	GoogleCredentials credentials() {
		try {
			return (this.credentials != null) ? this.credentials
					: GoogleCredentials.getApplicationDefault().createScoped(SCOPE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Google's libraries find no credentials", ex);
		}
	}

	/** For what is not Google and asks for none. */
	private static final class NoCredentials extends GoogleCredentials {

		@Override
		public AccessToken refreshAccessToken() {
			return AccessToken.newBuilder().setTokenValue("none").build();
		}

	}

}
