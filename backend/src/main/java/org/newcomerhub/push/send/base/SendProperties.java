package org.newcomerhub.push.send.base;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How notifications are sent.
 *
 * @param perSecond how many messages this hub sends in a second to each provider, from 1
 * to 10,000, which is FCM's quota for all hubs of a project together (600,000 a minute)
 * @param inFlight how many messages to each provider may wait for an answer at once, from
 * 1 to 2,000
 * @param timeout how long one answer may take, from 100 ms to 1 min
 */
@Validated
@ConfigurationProperties("hub.push")
public record SendProperties(@Min(1) @Max(10_000) @DefaultValue("5000") int perSecond,
		@Min(1) @Max(2_000) @DefaultValue("400") int inFlight, @NotNull @DefaultValue("10s") Duration timeout) {

	private static final Duration SHORTEST = Duration.ofMillis(100);

	private static final Duration LONGEST = Duration.ofMinutes(1);

	public SendProperties {
		if (timeout.compareTo(SHORTEST) < 0 || timeout.compareTo(LONGEST) > 0) {
			throw new IllegalArgumentException("hub.push.timeout is from 100 ms to 1 min");
		}
	}

	/** What is set to nothing is not set. */
	static @Nullable String given(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
