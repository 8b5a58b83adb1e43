package org.newcomerhub.fcm;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that moves when it is told to. */
public final class MovingClock implements InstantSource {

	private volatile Instant now = Instant.parse("2026-11-23T02:00:00Z");

	public synchronized void forward(Duration time) {
		this.now = this.now.plus(time);
	}

	@Override
	public Instant instant() {
		return this.now;
	}

}
