package org.newcomerhub.jobs;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How due work is done.
 *
 * @param poll how often each kind of job is looked for; 10 ms to 1 minute
 * @param concurrency how many jobs of one kind this node does at once; 1 to 100
 * @param lease how long a job may take; 5 s to 10 minutes. The same on every node
 */
@Validated
@ConfigurationProperties("hub.jobs")
record JobsProperties(@DurationMin(millis = 10) @DurationMax(minutes = 1) @DefaultValue("1s") Duration poll,
		@Min(1) @Max(100) @DefaultValue("4") int concurrency,
		@DurationMin(seconds = 5) @DurationMax(minutes = 10) @DefaultValue("30s") Duration lease) {
}
