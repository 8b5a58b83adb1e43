package org.newcomerhub.push.send;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManagerFactory;

/** Certificates for tests' servers, made by the JDK's keytool. */
public final class Certificates {

	private static final char[] PASSWORD = "of-no-secret".toCharArray();

	private Certificates() {
	}

	/** A certificate for a name, signed by itself, and its key. */
	public static KeyStore of(Path folder, String name)
			throws IOException, GeneralSecurityException, InterruptedException {
		Path file = folder.resolve("keys.p12");
		Process made = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
				"-genkeypair", "-alias", "server", "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=" + name,
				"-ext", "SAN=dns:" + name, "-validity", "3650", "-storetype", "PKCS12", "-keystore", file.toString(),
				"-storepass", new String(PASSWORD))
			.inheritIO()
			.start();
		if (made.waitFor() != 0) {
			throw new IllegalStateException("keytool made no certificate");
		}
		KeyStore store = KeyStore.getInstance("PKCS12");
		try (InputStream in = Files.newInputStream(file)) {
			store.load(in, PASSWORD);
		}
		return store;
	}

	/** For the server. */
	public static KeyManagerFactory keys(KeyStore store) throws GeneralSecurityException {
		KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		keys.init(store, PASSWORD);
		return keys;
	}

	/** For its clients. */
	public static TrustManagerFactory trusted(KeyStore store) throws GeneralSecurityException {
		TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		trusted.init(store);
		return trusted;
	}

}
