package org.newcomerhub.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much people who are not signed in may write, on each node. Generous by address,
 * because a shelter or a library is one.
 *
 * @param perHour how many writings in an hour from one address; 1 to 1,000,000
 * @param allPerHour how many from all addresses together; 1 to 10,000,000
 */
@Validated
@ConfigurationProperties("hub.limits.writings")
record WritingLimitProperties(@Min(1) @Max(1_000_000) @DefaultValue("120") int perHour,
		@Min(1) @Max(10_000_000) @DefaultValue("6000") int allPerHour) {
}
