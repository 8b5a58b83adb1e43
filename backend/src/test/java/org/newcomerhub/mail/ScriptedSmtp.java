package org.newcomerhub.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * An SMTP server that answers some commands as a test says, and all others well; it keeps
 * no mail.
 */
final class ScriptedSmtp implements AutoCloseable {

	private final ServerSocket socket;

	private final Map<String, String> replies;

	private ScriptedSmtp(ServerSocket socket, Map<String, String> replies) {
		this.socket = socket;
		this.replies = Map.copyOf(replies);
	}

	/** Starts one on a free port. */
	static ScriptedSmtp answering(Map<String, String> replies) {
		try {
			ScriptedSmtp server = new ScriptedSmtp(new ServerSocket(0, 10, InetAddress.getLoopbackAddress()), replies);
			Thread.ofVirtual().start(server::accept);
			return server;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	int port() {
		return this.socket.getLocalPort();
	}

	private void accept() {
		while (!this.socket.isClosed()) {
			try (Socket client = this.socket.accept()) {
				converse(client);
			}
			catch (IOException ex) {
				// the client has gone, or the test has ended
			}
		}
	}

	private void converse(Socket client) throws IOException {
		BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
		say(client, "220 scripted");
		String line;
		boolean text = false;
		while ((line = in.readLine()) != null) {
			if (text && !line.equals(".")) {
				continue;
			}
			String verb = text ? "." : line.split("[ :]")[0].toUpperCase(Locale.ROOT);
			String reply = this.replies.getOrDefault(verb, verb.equals("DATA") ? "354 go on" : "250 well");
			text = verb.equals("DATA") && reply.startsWith("354");
			say(client, reply);
			if (verb.equals("QUIT")) {
				return;
			}
		}
	}

	private static void say(Socket client, String reply) throws IOException {
		client.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
		client.getOutputStream().flush();
	}

	@Override
	public void close() {
		try {
			this.socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
