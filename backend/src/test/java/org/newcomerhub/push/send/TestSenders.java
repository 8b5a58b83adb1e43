package org.newcomerhub.push.send;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.newcomerhub.push.send.base.FcmProperties;
import org.newcomerhub.push.send.base.PushSender;
import org.newcomerhub.push.send.base.SendProperties;
import org.newcomerhub.push.send.base.WebPushProperties;

/**
 * Senders over ways that a test brings along.
 */
public final class TestSenders {

	private TestSenders() {
	}

	/** As many at once and in a second as there are by default. */
	public static Senders of(Clock clock, PushSender... senders) {
		return of(properties(5000, 400), clock, senders);
	}

	static Senders of(SendProperties properties, Clock clock, PushSender... senders) {
		return new Senders(List.of(senders), properties, clock, System::nanoTime, new SimpleMeterRegistry());
	}

	/** By the real SDK to a stand-in for FCM. */
	public static Senders toStandIn(URI base, Clock clock) {
		return new SendConfiguration().senders(new FcmProperties(null, null, base),
				new WebPushProperties(null, null, null, List.of()), properties(5000, 400), clock, System::nanoTime,
				new SimpleMeterRegistry());
	}

	static SendProperties properties(int perSecond, int inFlight) {
		return new SendProperties(perSecond, inFlight, Duration.ofSeconds(10));
	}

}
