package org.newcomerhub.push.delivery;

import java.time.Clock;

import org.newcomerhub.push.store.Batches;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The kinds of batches.
 */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

	@Bean
	BatchHandler batchHandler(Delivering delivering, Batches batches, Clock clock) {
		return new BatchHandler(BatchHandler.KIND, delivering, batches, clock);
	}

	@Bean
	BatchHandler urgentBatchHandler(Delivering delivering, Batches batches, Clock clock) {
		return new BatchHandler(BatchHandler.URGENT, delivering, batches, clock);
	}

}
