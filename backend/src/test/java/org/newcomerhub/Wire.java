package org.newcomerhub;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The wire between a hub and its store, which a test cuts and mends.
 */
public final class Wire implements AutoCloseable {

	private final ServerSocket server;

	private final int target;

	private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

	private volatile boolean cut;

	/**
	 * Lays a wire to a port on this machine.
	 * @param cut whether it is cut at first
	 */
	public Wire(int target, boolean cut) {
		this.target = target;
		this.cut = cut;
		try {
			this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Thread.ofVirtual().start(this::accept);
	}

	/** The port at this end. */
	public int port() {
		return this.server.getLocalPort();
	}

	/** Ends every connection and lets no new one through. */
	public void cut() {
		this.cut = true;
		this.sockets.forEach(Wire::close);
	}

	/** Lets connections through again. */
	public void mend() {
		this.cut = false;
	}

	private void accept() {
		while (!this.server.isClosed()) {
			try {
				connect(this.server.accept());
			}
			catch (IOException closed) {
				// the next look at the server ends the loop, or it was one bad connection
			}
		}
	}

	private void connect(Socket here) throws IOException {
		if (this.cut) {
			here.close();
			return;
		}
		Socket there = new Socket(InetAddress.getLoopbackAddress(), this.target);
		this.sockets.add(here);
		this.sockets.add(there);
		Thread.ofVirtual().start(() -> copy(here, there));
		Thread.ofVirtual().start(() -> copy(there, here));
	}

	private void copy(Socket from, Socket to) {
		try (InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
			in.transferTo(out);
		}
		catch (IOException ended) {
			// either end may end it at any time
		}
		finally {
			close(from);
			close(to);
			this.sockets.remove(from);
			this.sockets.remove(to);
		}
	}

	private static void close(Socket socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		cut();
		try {
			this.server.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
