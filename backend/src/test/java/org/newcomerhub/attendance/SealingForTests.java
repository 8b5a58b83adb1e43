package org.newcomerhub.attendance;

import java.time.Clock;

import org.newcomerhub.mongo.Encryption;
import org.newcomerhub.mongo.SealedLinks;
import org.newcomerhub.mongo.TestEncryption;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * What seals, for nodes without a whole hub.
 */
@TestConfiguration(proxyBeanMethods = false)
class SealingForTests {

	@Bean
	Encryption encryption() {
		return TestEncryption.encryption();
	}

	@Bean
	SealedLinks links(Clock clock) {
		return TestEncryption.links(clock);
	}

}
