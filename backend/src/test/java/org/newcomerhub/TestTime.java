package org.newcomerhub;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.newcomerhub.web.MonotonicClock;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Clocks that run, and that a test moves ahead.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestTime {

	@Bean
	@Primary
	Moved moved() {
		return new Moved();
	}

	@Bean
	@Primary
	MonotonicClock movedMonotonicClock(Moved moved) {
		return () -> System.nanoTime() + moved.elapsed.toNanos();
	}

	/** The time, moved by a test. */
	public static final class Moved extends Clock {

		private volatile Duration ahead = Duration.ZERO;

		private volatile Duration elapsed = Duration.ZERO;

		/** Moves the clock to a distance from the true time. */
		public void setAhead(Duration ahead) {
			this.ahead = ahead;
		}

		/** Lets time pass by the monotonic clock. */
		public void elapse(Duration more) {
			this.elapsed = this.elapsed.plus(more);
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Instant instant() {
			return Instant.now().plus(this.ahead);
		}

	}

}
