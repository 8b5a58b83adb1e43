package org.newcomerhub.account.signin;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long staff stay signed in, and how often somebody may guess.
 *
 * @param sessionIdle after how long without a request a session ends; 5 minutes to
 * {@code sessionLongest}
 * @param sessionLongest after how long it ends in any case; at most 30 days
 * @param secureCookie whether the session's cookie is for https alone even where the hub
 * itself is asked by http, because a proxy in front ends the encryption
 * @param attemptsPerName how many failed sign-ins in a quarter of an hour one address may
 * cause for one name; five times as many are allowed from all addresses together; 1 to
 * 1,000
 * @param attemptsPerAddress how many for any names; 1 to 100,000
 */
@Validated
@ConfigurationProperties("hub.account")
public record AccountProperties(@NotNull @DefaultValue("12h") Duration sessionIdle,
		@NotNull @DefaultValue("7d") Duration sessionLongest, @DefaultValue("false") boolean secureCookie,
		@Min(1) @Max(1_000) @DefaultValue("10") int attemptsPerName,
		@Min(1) @Max(100_000) @DefaultValue("100") int attemptsPerAddress) {

	private static final Duration SHORTEST = Duration.ofMinutes(5);

	private static final Duration LONGEST = Duration.ofDays(30);

	public AccountProperties {
		if (sessionIdle.compareTo(SHORTEST) < 0 || sessionIdle.compareTo(sessionLongest) > 0
				|| sessionLongest.compareTo(LONGEST) > 0) {
			throw new IllegalArgumentException(
					"hub.account.session-idle is from 5m to hub.account.session-longest, and that is at most 30d");
		}
	}

}
