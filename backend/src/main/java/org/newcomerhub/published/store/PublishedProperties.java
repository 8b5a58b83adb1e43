package org.newcomerhub.published.store;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How readers are served.
 *
 * @param maxLag how long a node that has lost touch with the change feed goes on
 * answering from memory; then 503
 * @param poll how often the change feed is read
 * @param answerCache how much memory rendered answers may take
 * @param sharedMaxAge how long a shared cache (a CDN) may answer without asking; 0 for
 * never
 */
@Validated
@ConfigurationProperties("hub")
public record PublishedProperties(@NotNull @DefaultValue("15m") Duration maxLag,
		@NotNull @DefaultValue("200ms") Duration poll, @NotNull @DefaultValue("64MB") DataSize answerCache,
		@NotNull @DefaultValue("0s") Duration sharedMaxAge) {

	public PublishedProperties {
		if (maxLag.isNegative() || maxLag.isZero()) {
			throw new IllegalArgumentException("hub.max-lag is a positive duration, such as 15m");
		}
		if (poll.toMillis() < 10 || poll.toMillis() > 1000) {
			throw new IllegalArgumentException("hub.poll is between 10ms and 1s, such as 200ms");
		}
		if (answerCache.toBytes() < 1_000_000) {
			throw new IllegalArgumentException("hub.answer-cache is at least 1MB");
		}
	}

	/**
	 * Returns what public answers say in {@code Cache-Control}: ask again each time,
	 * which is a cheap 304.
	 */
	public String cacheControl() {
		return this.sharedMaxAge.isPositive() ? "public, no-cache, s-maxage=" + this.sharedMaxAge.toSeconds()
				: "public, no-cache";
	}

}
