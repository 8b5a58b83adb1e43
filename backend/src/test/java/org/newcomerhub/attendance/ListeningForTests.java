package org.newcomerhub.attendance;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import reactor.core.publisher.Mono;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Somebody who listens, for nodes without a whole hub; what was heard is of all of them.
 */
@TestConfiguration(proxyBeanMethods = false)
class ListeningForTests {

	static final List<UUID> SIGNED_UP = new CopyOnWriteArrayList<>();

	@Bean
	AttendanceListener recorder() {
		return new AttendanceListener() {

			@Override
			public Mono<Void> told(AttendanceNews news) {
				return Mono.empty();
			}

			@Override
			public Mono<Void> signedUp(UUID occurrence) {
				return Mono.fromRunnable(() -> SIGNED_UP.add(occurrence));
			}

		};
	}

}
