package org.newcomerhub.push.send;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.micrometer.core.instrument.MeterRegistry;
import org.newcomerhub.device.Provider;
import org.newcomerhub.push.send.base.PushSender;
import org.newcomerhub.push.send.base.SendProperties;
import org.newcomerhub.push.send.fcm.FcmSender;
import org.newcomerhub.push.send.web.WebPushSender;
import org.newcomerhub.web.MonotonicClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Chooses the ways to devices: those that there are credentials for. Where there are none
 * at all everything is only logged.
 */
@Configuration(proxyBeanMethods = false)
class SendConfiguration {

	private static final Logger log = LoggerFactory.getLogger(SendConfiguration.class);

	@Bean
	Senders senders(SendProperties properties, Clock clock, MonotonicClock stopwatch, MeterRegistry meters) {
		List<PushSender> senders = new ArrayList<>();
		if (properties.fcm().isSet()) {
			senders.add(new FcmSender(properties, clock));
		}
		if (properties.web().isSet()) {
			senders.add(new WebPushSender(properties, clock));
		}
		if (senders.isEmpty()) {
			log.warn("Push is only logged: neither hub.push.fcm.* nor hub.push.web.* is set");
			senders.add(new LogSender(Provider.FCM));
			senders.add(new LogSender(Provider.WEB_PUSH));
		}
		if (properties.fcm().endpoint() != null) {
			log.warn("Push goes to {} (hub.push.fcm.endpoint), which is NOT Google: no phone receives anything",
					properties.fcm().endpoint());
		}
		return new Senders(senders, properties, clock, stopwatch, meters);
	}

	@Bean
	InfoContributor pushInfo(SendProperties properties) {
		Map<String, String> push = new LinkedHashMap<>();
		push.put(Provider.FCM.code(), fcm(properties));
		push.put(Provider.WEB_PUSH.code(), properties.web().isSet() ? "set up" : none(properties));
		return (info) -> info.withDetail("push", push);
	}

	private static String fcm(SendProperties properties) {
		if (properties.fcm().endpoint() != null) {
			return "a stand-in, not Google";
		}
		return properties.fcm().isSet() ? "set up" : none(properties);
	}

	/** What becomes of messages to a provider that is not set up. */
	private static String none(SendProperties properties) {
		return (properties.fcm().isSet() || properties.web().isSet()) ? "not set up" : "only logged";
	}

}
