package org.newcomerhub.content.store;

import org.newcomerhub.feed.AnnouncedCollection;
import org.newcomerhub.mongo.StoreIndex;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the engine asks of the store.
 */
@Configuration(proxyBeanMethods = false)
class ContentConfiguration {

	@Bean
	AnnouncedCollection itemCollection() {
		return new AnnouncedCollection(Items.COLLECTION);
	}

	@Bean
	StoreIndex itemPendingIndex(AnnouncedCollection itemCollection) {
		return itemCollection.pendingIndex();
	}

	@Bean
	StoreIndex itemInWorkIndex() {
		return StoreIndex.uniqueWherePresent(Items.COLLECTION, Items.IN_WORK);
	}

	@Bean
	StoreIndex itemKeyIndex() {
		return StoreIndex.unique(Items.COLLECTION, "region", "kind", "slug");
	}

	@Bean
	StoreIndex itemCreatedWithIndex() {
		return StoreIndex.uniqueWherePresent(Items.COLLECTION, Items.CREATED_WITH);
	}

	@Bean
	StoreIndex commentIndex() {
		return StoreIndex.unique(Comments.COLLECTION, "item", "_id");
	}

	@Bean
	StoreIndex draftExpiryIndex() {
		return StoreIndex.unique(Drafts.COLLECTION, Drafts.EXPIRES_AT, "_id");
	}

}
