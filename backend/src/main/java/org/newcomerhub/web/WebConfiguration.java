package org.newcomerhub.web;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Time for the whole hub, and whom it hears.
 */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
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
