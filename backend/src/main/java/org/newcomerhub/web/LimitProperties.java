package org.newcomerhub.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much work one address may cause. Generous, because a shelter or a library is one
 * address; answers from memory are not counted.
 *
 * @param renderingsPerMinute how many answers an address may have rendered in a minute,
 * in the long run; 1 to 1,000,000
 * @param burst how many at once after a pause; 1 to 1,000,000
 */
@Validated
@ConfigurationProperties("hub.limits")
record LimitProperties(@Min(1) @Max(1_000_000) @DefaultValue("600") int renderingsPerMinute,
		@Min(1) @Max(1_000_000) @DefaultValue("1200") int burst) {
}
