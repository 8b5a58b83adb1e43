package org.newcomerhub.push.send;

import java.util.List;

import org.newcomerhub.device.Provider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Chooses the ways to devices.
 */
@Configuration(proxyBeanMethods = false)
class SendConfiguration {

	private static final Logger log = LoggerFactory.getLogger(SendConfiguration.class);

	@Bean
	Senders senders() {
		log.warn("Push is only logged: this hub has no credentials of a provider");
		return new Senders(List.of(new LogSender(Provider.FCM), new LogSender(Provider.WEB_PUSH)));
	}

	@Bean
	InfoContributor pushInfo() {
		return (info) -> info.withDetail("push", "only logged");
	}

}
