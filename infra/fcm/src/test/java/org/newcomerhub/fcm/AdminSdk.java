package org.newcomerhub.fcm;

import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.firebase.FirebaseApp;
import com.google.firebase.FirebaseOptions;
import com.google.firebase.messaging.FirebaseMessaging;

/** The real Firebase Admin SDK, led to a stand-in. */
final class AdminSdk implements AutoCloseable {

	private final FirebaseApp app;

	AdminSdk(FcmStandIn standIn) {
		this.app = FirebaseApp.initializeApp(FirebaseOptions.builder()
			.setProjectId("newcomer-hub")
			.setCredentials(new AnyCredentials())
			.setHttpTransport(new NetHttpTransport.Builder().setConnectionFactory((
					asked) -> (HttpURLConnection) URI.create(standIn.base() + asked.getFile()).toURL().openConnection())
				.build())
			.build(), UUID.randomUUID().toString());
	}

	FirebaseMessaging messaging() {
		return FirebaseMessaging.getInstance(this.app);
	}

	@Override
	public void close() {
		this.app.delete();
	}

	/** A fixed token would not do: the SDK refreshes it after a 401. */
	private static final class AnyCredentials extends GoogleCredentials {

		@Override
		public AccessToken refreshAccessToken() {
			return new AccessToken("any", Date.from(Instant.now().plusSeconds(3600)));
		}

	}

}
