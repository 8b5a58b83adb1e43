package org.newcomerhub.event.feeds.fetch;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How organisers' calendars are read.
 *
 * @param every how often each is read
 * @param timeout how long reading one may take, redirects and body included
 * @param largest how large one may be, unpacked
 * @param redirects how many redirects are followed
 * @param loopbackPort a port of this machine that may be read too, by
 * {@code http://127.0.0.1:port}; for tests; absent: none
 */
@Validated
@ConfigurationProperties("hub.event-feeds")
public record FetchProperties(@NotNull @DefaultValue("4h") Duration every,
		@NotNull @DefaultValue("20s") Duration timeout, @NotNull @DefaultValue("5MB") DataSize largest,
		@Min(0) @Max(10) @DefaultValue("3") int redirects, @Min(1) @Max(65_535) @Nullable Integer loopbackPort) {

	private static final Duration SHORTEST = Duration.ofMinutes(5);

	public FetchProperties {
		if (every.compareTo(SHORTEST) < 0) {
			throw new IllegalArgumentException("hub.event-feeds.every is at least " + SHORTEST);
		}
		if (!timeout.isPositive() || largest.toBytes() < 1) {
			throw new IllegalArgumentException("hub.event-feeds.timeout and hub.event-feeds.largest are more than 0");
		}
	}

}
