package org.newcomerhub.web;

import java.util.Set;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which websites may do for their visitors what is these visitors' own: sign up, ask for
 * a language, vote, register. What is public any website may read.
 *
 * @param origins as browsers write them (RFC 6454, 6.2), such as
 * {@code https://app.example.org}; none when empty
 */
@Validated
@ConfigurationProperties("hub.cors")
record CorsProperties(@NotNull @DefaultValue Set<String> origins) {

	private static final String ORIGIN = "https?://[a-z0-9.-]+(:[0-9]{1,5})?";

	CorsProperties {
		origins = Set.copyOf(origins);
		for (String origin : origins) {
			if (!origin.matches(ORIGIN)) {
				throw new IllegalArgumentException(
						"hub.cors.origins: not an origin such as https://app.example.org: " + origin);
			}
		}
	}

}
