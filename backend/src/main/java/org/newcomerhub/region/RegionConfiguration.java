package org.newcomerhub.region;

import org.newcomerhub.feed.AnnouncedCollection;
import org.newcomerhub.mongo.StoreIndex;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What regions ask of the store.
 */
@Configuration(proxyBeanMethods = false)
class RegionConfiguration {

	@Bean
	AnnouncedCollection regionCollection() {
		return new AnnouncedCollection(Regions.COLLECTION);
	}

	@Bean
	StoreIndex regionPendingIndex(AnnouncedCollection regionCollection) {
		return regionCollection.pendingIndex();
	}

}
