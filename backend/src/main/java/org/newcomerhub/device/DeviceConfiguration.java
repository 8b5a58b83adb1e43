package org.newcomerhub.device;

import org.newcomerhub.feed.AnnouncedCollection;
import org.newcomerhub.mongo.StoreIndex;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What installations ask of the store.
 */
@Configuration(proxyBeanMethods = false)
class DeviceConfiguration {

	@Bean
	AnnouncedCollection installationCollection() {
		return new AnnouncedCollection(StoredInstallation.COLLECTION);
	}

	@Bean
	StoreIndex installationPendingIndex(AnnouncedCollection installationCollection) {
		return installationCollection.pendingIndex();
	}

	@Bean
	StoreIndex installationByToken() {
		return StoreIndex.uniqueWherePresent(StoredInstallation.COLLECTION, StoredInstallation.TOKEN_HASH);
	}

	@Bean
	StoreIndex installationBySilence() {
		return StoreIndex.uniqueWherePresent(StoredInstallation.COLLECTION, StoredInstallation.SEEN);
	}

}
