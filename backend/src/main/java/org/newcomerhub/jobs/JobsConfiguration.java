package org.newcomerhub.jobs;

import org.newcomerhub.mongo.StoreIndex;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the jobs ask of the store.
 */
@Configuration(proxyBeanMethods = false)
class JobsConfiguration {

	@Bean
	StoreIndex jobDueIndex() {
		return StoreIndex.unique(Jobs.COLLECTION, "kind", "next", "_id");
	}

}
