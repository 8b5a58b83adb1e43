package org.newcomerhub.translation.machine;

import java.net.URI;
import java.time.Duration;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * A service that translates by LibreTranslate's API.
 *
 * @param url its address, such as {@code http://translate:5000}; null: nothing is
 * translated by a machine
 * @param apiKey what it asks for; empty: nothing
 * @param timeout how long one call may take
 * @param maxCharacters how many characters of one text it is given at once
 */
@Validated
@ConfigurationProperties("hub.translation.libretranslate")
record LibreTranslateProperties(@Nullable URI url, @DefaultValue("") String apiKey,
		@NotNull @DefaultValue("30s") Duration timeout, @DefaultValue("20000") int maxCharacters) {

	public LibreTranslateProperties {
		if (url != null && !String.valueOf(url.getScheme()).matches("https?")) {
			throw new IllegalArgumentException(
					"hub.translation.libretranslate.url is the address of a service, such as http://translate:5000");
		}
		if (timeout.toMillis() < 100 || timeout.toMinutes() > 10) {
			throw new IllegalArgumentException(
					"hub.translation.libretranslate.timeout is between 100ms and 10m, such as 30s");
		}
		if (maxCharacters < 100) {
			throw new IllegalArgumentException("hub.translation.libretranslate.max-characters is at least 100");
		}
	}

	@Override
	public String toString() {
		return "LibreTranslateProperties[url=" + this.url + ", apiKey=***, timeout=" + this.timeout + ", maxCharacters="
				+ this.maxCharacters + "]";
	}

}
