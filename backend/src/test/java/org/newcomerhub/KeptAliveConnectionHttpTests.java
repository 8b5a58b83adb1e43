package org.newcomerhub;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A connection is used again and again (RFC 9112, 9.3), and requests may come before the
 * answers (9.3.2).
 */
class KeptAliveConnectionHttpTests extends RunningHub {

	private static final String HIT = "/api/v1/regions/dk/guides/tax-card?lang=da";

	@LocalServerPort
	private int port;

	@Test
	void a_connection_is_still_read_after_a_hit_that_waited_behind_a_miss() throws IOException {
		this.http.get(HIT);
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			socket.setSoTimeout(10_000);
			DataInputStream in = new DataInputStream(socket.getInputStream());
			for (int round = 1; round <= 5; round++) {
				send(socket, get("/api/v1/regions/dk/guides?lang=da&limit=" + (60 + round)) + get(HIT));
				assertThat(status(in)).isEqualTo(200);
				assertThat(status(in)).isEqualTo(200);
			}
		}
	}

	private static String get(String path) {
		return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
	}

	private static void send(Socket socket, String requests) throws IOException {
		socket.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
		socket.getOutputStream().flush();
	}

	/** Reads one answer to its end. */
	private static int status(DataInputStream in) throws IOException {
		String first = line(in);
		int length = 0;
		for (String header = line(in); !header.isEmpty(); header = line(in)) {
			if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
				length = Integer.parseInt(header.substring(header.indexOf(':') + 1).strip());
			}
		}
		in.readFully(new byte[length]);
		return Integer.parseInt(first.split(" ", 3)[1]);
	}

	private static String line(DataInputStream in) throws IOException {
		StringBuilder line = new StringBuilder();
		for (int next = in.readUnsignedByte(); next != '\n'; next = in.readUnsignedByte()) {
			line.append((char) next);
		}
		return line.toString().stripTrailing();
	}

}
