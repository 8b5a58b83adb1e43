package org.newcomerhub.published.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.newcomerhub.content.pack.StartImport;
import org.newcomerhub.published.store.Published;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether this node can serve readers: its snapshots are loaded and the starter packs
 * have ended. The store's health is a group of its own, because readers are served from
 * memory while it is down.
 */
@Component("content")
class ContentHealth implements HealthIndicator {

	private final Published published;

	private final StartImport start;

	ContentHealth(Published published, StartImport start, MeterRegistry meters) {
		this.published = published;
		this.start = start;
		Gauge.builder("hub.feed.position", published, (it) -> it.current().position())
			.description("Number of the last change applied by this node")
			.register(meters);
		Gauge.builder("hub.feed.lag", published, (it) -> it.lag().now().toMillis() / 1000.0)
			.baseUnit("seconds")
			.description("Time since this node last confirmed the end of the change feed")
			.register(meters);
	}

	@Override
	public Health health() {
		boolean serving = this.published.isLoaded() && this.start.starterSeenAt(this.published.current().position());
		return (serving ? Health.up() : Health.outOfService()).withDetail("loaded", this.published.isLoaded())
			.withDetail("starterEnded", this.start.starterEnded())
			.withDetail("change", this.published.current().position())
			.build();
	}

}
