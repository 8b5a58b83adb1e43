package org.newcomerhub.push.rules;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When readers are reminded.
 *
 * @param reminder how long before a date those who have a place at it are reminded; 1 h
 * to 7 days
 * @param deadlineDays how many days before a guide's deadline those who arrived on a day
 * are reminded; 1 to 60
 */
@Validated
@ConfigurationProperties("hub.push")
record RulesProperties(@DurationMin(hours = 1) @DurationMax(days = 7) @DefaultValue("24h") Duration reminder,
		@Min(1) @Max(60) @DefaultValue("7") int deadlineDays) {
}
