package org.newcomerhub.push.send;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.micrometer.core.instrument.MeterRegistry;
import org.newcomerhub.device.Provider;
import org.newcomerhub.push.send.base.FcmProperties;
import org.newcomerhub.push.send.base.PushSender;
import org.newcomerhub.push.send.base.SendProperties;
import org.newcomerhub.push.send.base.WebPushProperties;
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
	Senders senders(FcmProperties fcm, WebPushProperties web, SendProperties properties, Clock clock,
			MonotonicClock stopwatch, MeterRegistry meters) {
		List<PushSender> senders = new ArrayList<>();
		if (fcm.isSet()) {
			senders.add(new FcmSender(fcm, properties, clock));
		}
		if (web.isSet()) {
			senders.add(new WebPushSender(web, properties, clock));
		}
		if (senders.isEmpty()) {
			log.warn("Push is only logged: neither hub.push.fcm.* nor hub.push.web.* is set");
			senders.add(new LogSender(Provider.FCM));
			senders.add(new LogSender(Provider.WEB_PUSH));
		}
		if (fcm.endpoint() != null) {
			log.warn("Push goes to {} (hub.push.fcm.endpoint), which is NOT Google: no phone receives anything",
					fcm.endpoint());
		}
		return new Senders(senders, properties, clock, stopwatch, meters);
	}

	@Bean
	InfoContributor pushInfo(FcmProperties fcm, WebPushProperties web) {
		Map<String, String> push = new LinkedHashMap<>();
		push.put(Provider.FCM.code(), fcm(fcm, web));
		push.put(Provider.WEB_PUSH.code(), web.isSet() ? "set up" : none(fcm, web));
		return (info) -> info.withDetail("push", push);
	}

	private static String fcm(FcmProperties fcm, WebPushProperties web) {
		if (fcm.endpoint() != null) {
			return "a stand-in, not Google";
		}
		return fcm.isSet() ? "set up" : none(fcm, web);
	}

	/** What becomes of messages to a provider that is not set up. */
	private static String none(FcmProperties fcm, WebPushProperties web) {
		return (fcm.isSet() || web.isSet()) ? "not set up" : "only logged";
	}

}
