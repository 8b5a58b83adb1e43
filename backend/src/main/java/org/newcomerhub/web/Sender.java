package org.newcomerhub.web;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * Finds out who sent a request: the address at the other end, unless that is a trusted
 * proxy; then the right-most address that it forwards ({@code X-Forwarded-For}, or
 * {@code Forwarded} of RFC 7239) and that is no trusted proxy itself. What stands further
 * left anyone could have written.
 */
public final class Sender {

	private static final String X_FORWARDED_FOR = "X-Forwarded-For";

	private static final String FORWARDED = "Forwarded";

	private static final int MOST = 20;

	private final List<Network> trusted;

	Sender(List<Network> trusted) {
		this.trusted = List.copyOf(trusted);
	}

	/**
	 * Returns the sender's network; null when the connection is not an IP connection.
	 */
	@Nullable Network of(ServerHttpRequest request) {
		InetSocketAddress remote = request.getRemoteAddress();
		if (remote == null || remote.getAddress() == null) {
			return null;
		}
		return Network.sender(address(remote.getAddress(), request.getHeaders()));
	}

	/**
	 * Returns what tells one sender from another; personal data, never to be logged.
	 */
	public String key(ServerHttpRequest request) {
		Network network = of(request);
		return (network != null) ? network.toString() : "";
	}

	InetAddress address(InetAddress peer, HttpHeaders headers) {
		if (!isTrusted(peer)) {
			return peer;
		}
		List<String> forwarded = forwarded(headers);
		InetAddress sender = peer;
		for (String hop : forwarded.reversed()) {
			InetAddress address = literal(hop);
			if (address == null) {
				return sender;
			}
			sender = address;
			if (!isTrusted(address)) {
				return sender;
			}
		}
		return sender;
	}

	private boolean isTrusted(InetAddress address) {
		return this.trusted.stream().anyMatch((network) -> network.contains(address));
	}

	/**
	 * The hops that the headers name. A proxy appends to one of the two headers and may
	 * pass the other on as a stranger wrote it, so both together are not believed.
	 */
	private static List<String> forwarded(HttpHeaders headers) {
		List<String> lines = headers.getOrEmpty(X_FORWARDED_FOR);
		List<String> standard = headers.getOrEmpty(FORWARDED);
		if (!lines.isEmpty() && !standard.isEmpty()) {
			return List.of();
		}
		List<String> hops = new ArrayList<>();
		lines.forEach((line) -> hops.addAll(List.of(line.split(","))));
		standard.forEach((line) -> {
			for (String element : line.split(",")) {
				hops.add(forOf(element));
			}
		});
		return hops.subList(Math.max(0, hops.size() - MOST), hops.size());
	}

	private static String forOf(String element) {
		for (String pair : element.split(";")) {
			String stripped = pair.strip();
			if (stripped.toLowerCase(Locale.ROOT).startsWith("for=")) {
				return stripped.substring("for=".length()).replace("\"", "");
			}
		}
		return "";
	}

	/** An address as proxies write it, with or without a port; null when it is none. */
	private static @Nullable InetAddress literal(String hop) {
		String text = hop.strip();
		if (text.startsWith("[")) {
			int end = text.indexOf(']');
			text = (end < 0) ? "" : text.substring(1, end);
		}
		else if (text.indexOf(':') >= 0 && text.indexOf(':') == text.lastIndexOf(':')) {
			text = text.substring(0, text.indexOf(':'));
		}
		try {
			return InetAddress.ofLiteral(text);
		}
		catch (IllegalArgumentException notAnAddress) {
			return null;
		}
	}

}
