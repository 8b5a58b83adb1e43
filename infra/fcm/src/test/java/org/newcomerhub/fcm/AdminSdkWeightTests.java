package org.newcomerhub.fcm;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** That it sends without them is what {@link AdminSdkTests} show. */
class AdminSdkWeightTests {

	@ParameterizedTest
	@ValueSource(strings = { "org.conscrypt.Conscrypt", "io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder",
			"com.google.cloud.firestore.Firestore", "com.google.cloud.storage.Storage", "com.google.protobuf.Message",
			"org.apache.http.client.HttpClient", "com.nimbusds.jose.JWSObject" })
	void what_messaging_does_not_need_is_not_there(String type) {
		assertThatExceptionOfType(ClassNotFoundException.class).isThrownBy(() -> Class.forName(type));
	}

}
