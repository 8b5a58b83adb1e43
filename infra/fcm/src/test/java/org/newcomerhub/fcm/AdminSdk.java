package org.newcomerhub.fcm;

import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.firebase.FirebaseApp;
import com.google.firebase.FirebaseOptions;
import com.google.firebase.internal.ApacheHttp2Transport;
import com.google.firebase.messaging.FirebaseMessaging;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.core5.http.HttpHost;

/** The real Firebase Admin SDK, led to a stand-in. */
final class AdminSdk implements AutoCloseable {

	private final FirebaseApp app;

	/** Both ways to lead the SDK elsewhere. */
	enum Transport {

		/** Java's own, as most guides say. */
		NET,

		/** The SDK's default, with a route that it does not choose by itself. */
		APACHE

	}

	AdminSdk(FcmStandIn standIn, Transport transport) {
		this.app = FirebaseApp.initializeApp(FirebaseOptions.builder()
			.setProjectId("newcomer-hub")
			.setCredentials(new AnyCredentials())
			.setHttpTransport((transport == Transport.NET) ? net(standIn) : apache(standIn))
			.build(), UUID.randomUUID().toString());
	}

	private static HttpTransport net(FcmStandIn standIn) {
		return new NetHttpTransport.Builder().setConnectionFactory(
				(asked) -> (HttpURLConnection) URI.create(standIn.base() + asked.getFile()).toURL().openConnection())
			.build();
	}

	private static HttpTransport apache(FcmStandIn standIn) {
		HttpRoute route = new HttpRoute(new HttpHost("http", "127.0.0.1", standIn.port()));
		return new ApacheHttp2Transport(ApacheHttp2Transport.defaultHttpAsyncClientBuilder()
			.setRoutePlanner((target, context) -> route)
			.build());
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
