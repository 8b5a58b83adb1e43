package org.newcomerhub.web;

import java.time.Clock;
import java.time.ZoneOffset;

import org.newcomerhub.localization.PseudoLanguages;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Time for the whole hub, and whom it hears.
 */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

	WebConfiguration(PseudoLanguageProperties properties) {
		PseudoLanguages.offer(properties.pseudoLanguages());
	}

	@Bean
	Clock clock() {
		// what is answered at once is what will be read again: the store keeps
		// milliseconds
		return Clock.tickMillis(ZoneOffset.UTC);
	}

	@Bean
	Sender sender(ProxyProperties proxies) {
		return new Sender(proxies.networks());
	}

	@Bean
	MonotonicClock monotonicClock() {
		return System::nanoTime;
	}

}
