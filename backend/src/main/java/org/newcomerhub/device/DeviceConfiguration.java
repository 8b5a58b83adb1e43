package org.newcomerhub.device;

import org.newcomerhub.mongo.StoreIndex;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What installations ask of the store.
 */
@Configuration(proxyBeanMethods = false)
class DeviceConfiguration {

	@Bean
	StoreIndex installationByToken() {
		return StoreIndex.uniqueWherePresent(StoredInstallation.COLLECTION, StoredInstallation.TOKEN_HASH);
	}

	@Bean
	StoreIndex installationBySilence() {
		return StoreIndex.uniqueWherePresent(StoredInstallation.COLLECTION, StoredInstallation.SEEN);
	}

}
