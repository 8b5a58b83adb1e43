package org.newcomerhub.fcm;

import java.time.Clock;
import java.time.InstantSource;

import org.jspecify.annotations.Nullable;

/**
 * How a stand-in is run.
 *
 * @param host the address to listen on
 * @param port the port; 0 for any that is free
 * @param project the one project that there is; null for every project
 * @param keep how many messages are kept for each token, from 0 (they are only counted)
 * to 10,000
 * @param clock tells the time of messages, quotas and faults
 */
public record Settings(String host, int port, @Nullable String project, int keep, InstantSource clock) {

	private static final int MOST_KEPT = 10_000;

	/**
	 * Checks the values.
	 * @throws IllegalArgumentException for a port or a number out of range
	 */
	public Settings {
		if (port < 0 || port > 65_535) {
			throw new IllegalArgumentException("A port is from 0 to 65535");
		}
		if (keep < 0 || keep > MOST_KEPT) {
			throw new IllegalArgumentException("From 0 to " + MOST_KEPT + " messages are kept for each token");
		}
	}

	/** On loopback, for every project, with the last 50 messages of each token. */
	public static Settings onPort(int port) {
		return new Settings("127.0.0.1", port, null, 50, Clock.systemUTC());
	}

	/** The same, listening elsewhere. */
	public Settings onHost(String address) {
		return new Settings(address, this.port, this.project, this.keep, this.clock);
	}

	/** The same with one project. */
	public Settings forProject(String only) {
		return new Settings(this.host, this.port, only, this.keep, this.clock);
	}

	/** The same with another number of messages. */
	public Settings keeping(int messages) {
		return new Settings(this.host, this.port, this.project, messages, this.clock);
	}

	/** The same in compact memory: messages are counted and not kept. */
	public Settings countingOnly() {
		return keeping(0);
	}

	/** The same with another clock. */
	public Settings by(InstantSource source) {
		return new Settings(this.host, this.port, this.project, this.keep, source);
	}

}
