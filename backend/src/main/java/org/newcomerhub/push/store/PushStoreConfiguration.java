package org.newcomerhub.push.store;

import org.newcomerhub.feed.AnnouncedCollection;
import org.newcomerhub.mongo.StoreIndex;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What campaigns ask of the store.
 */
@Configuration(proxyBeanMethods = false)
class PushStoreConfiguration {

	@Bean
	AnnouncedCollection campaignCollection() {
		return new AnnouncedCollection(StoredCampaign.COLLECTION);
	}

	@Bean
	StoreIndex campaignPendingIndex(AnnouncedCollection campaignCollection) {
		return campaignCollection.pendingIndex();
	}

	/** By region and age, for lists. */
	@Bean
	StoreIndex campaignListIndex() {
		return StoreIndex.unique(StoredCampaign.COLLECTION, StoredCampaign.REGION, StoredCampaign.ORDER);
	}

	/** What of it is old. */
	@Bean
	StoreIndex campaignOldIndex() {
		return StoreIndex.uniqueWherePresent(StoredCampaign.COLLECTION, StoredCampaign.OLD);
	}

	/** What there is to do, to be counted. */
	@Bean
	StoreIndex batchOpenIndex() {
		return StoreIndex.uniqueWherePresent(StoredBatch.COLLECTION, StoredBatch.OPEN);
	}

	/** When a digest is due. */
	@Bean
	StoreIndex inboxDigestIndex() {
		return StoreIndex.uniqueWherePresent(StoredInbox.COLLECTION, StoredInbox.DIGEST);
	}

}
