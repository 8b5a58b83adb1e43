package org.newcomerhub.translation.machine;

import java.util.Objects;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Which machine translates: none, unless one is named.
 */
@Configuration(proxyBeanMethods = false)
class MachineConfiguration {

	@Bean
	@ConditionalOnProperty("hub.translation.libretranslate.url")
	MachineTranslator libreTranslate(LibreTranslateProperties properties) {
		return new LibreTranslate(properties, Objects.requireNonNull(properties.url()));
	}

}
