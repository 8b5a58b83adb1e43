package org.newcomerhub.event.feeds.fetch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Another's web server, at a port of this machine. What it offers is said path by path.
 */
public final class OthersServer implements AutoCloseable {

	private final HttpServer server;

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final List<Headers> requests = new CopyOnWriteArrayList<>();

	private OthersServer(HttpServer server) {
		this.server = server;
		server.setExecutor(this.threads);
	}

	/** What is offered. */
	@FunctionalInterface
	public interface Offer {

		void write(HttpExchange exchange) throws IOException;

	}

	/** Starts one at any port. */
	static OthersServer start() throws IOException {
		OthersServer server = new OthersServer(
				HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
		server.server.start();
		return server;
	}

	/** Starts one that runs as long as the tests do. */
	public static OthersServer started() {
		try {
			return start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Offers something at a path. */
	public void offer(String path, Offer offer) {
		this.server.createContext(path, (exchange) -> {
			this.requests.add(exchange.getRequestHeaders());
			try (exchange) {
				offer.write(exchange);
			}
			catch (IOException gone) {
				// whoever asked has had enough
			}
		});
	}

	/** Offers nothing there any longer. */
	public void forget(String path) {
		this.server.removeContext(path);
	}

	/** A body, with headers in pairs. */
	public static Offer body(byte[] body, String... headers) {
		return (exchange) -> {
			for (int n = 0; n < headers.length; n += 2) {
				exchange.getResponseHeaders().set(headers[n], headers[n + 1]);
			}
			exchange.sendResponseHeaders(200, (body.length == 0) ? -1 : body.length);
			exchange.getResponseBody().write(body);
		};
	}

	/** The same bytes again and again until nobody listens. */
	static Offer endless() {
		return (exchange) -> {
			byte[] chunk = new byte[8_000];
			Arrays.fill(chunk, (byte) 'a');
			exchange.sendResponseHeaders(200, 0);
			try (OutputStream out = exchange.getResponseBody()) {
				while (!Thread.currentThread().isInterrupted()) {
					out.write(chunk);
				}
			}
		};
	}

	/** Little that becomes much. */
	static Offer bomb(int unpacked) {
		return (exchange) -> {
			exchange.getResponseHeaders().set("Content-Encoding", "gzip");
			exchange.sendResponseHeaders(200, 0);
			try (OutputStream out = new GZIPOutputStream(exchange.getResponseBody())) {
				byte[] zeros = new byte[10_000];
				for (int written = 0; written < unpacked; written += zeros.length) {
					out.write(zeros);
				}
			}
		};
	}

	/** It is elsewhere. */
	static Offer redirect(String location) {
		return (exchange) -> {
			exchange.getResponseHeaders().set("Location", location);
			exchange.sendResponseHeaders(302, -1);
		};
	}

	/** Where it listens. */
	public int port() {
		return this.server.getAddress().getPort();
	}

	/** The address of a path by a host's name. */
	URI at(String host, String path) {
		return URI.create("http://" + host + ":" + port() + path);
	}

	/** The address of a path. */
	public URI at(String path) {
		return at("127.0.0.1", path);
	}

	/** The headers of the requests so far. */
	List<Headers> requests() {
		return this.requests;
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

}
