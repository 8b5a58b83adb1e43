package org.newcomerhub.translation.coverage;

import org.newcomerhub.mongo.StoreIndex;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What coverage asks of the store.
 */
@Configuration(proxyBeanMethods = false)
class CoverageConfiguration {

	@Bean
	StoreIndex askedToForget() {
		return StoreIndex.uniqueWherePresent(AskedDays.COLLECTION, AskedDays.EXPIRES);
	}

}
