package org.newcomerhub.translation.glossary;

import org.newcomerhub.feed.AnnouncedCollection;
import org.newcomerhub.mongo.StoreIndex;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the glossary asks of the store.
 */
@Configuration(proxyBeanMethods = false)
class GlossaryConfiguration {

	@Bean
	AnnouncedCollection glossaryCollection() {
		return new AnnouncedCollection(Terms.COLLECTION);
	}

	@Bean
	StoreIndex glossaryPendingIndex(AnnouncedCollection glossaryCollection) {
		return glossaryCollection.pendingIndex();
	}

	@Bean
	StoreIndex glossaryKeyIndex() {
		return StoreIndex.uniqueWherePresent(Terms.COLLECTION, Terms.KEY);
	}

	@Bean
	StoreIndex glossaryCreatedWithIndex() {
		return StoreIndex.uniqueWherePresent(Terms.COLLECTION, Terms.CREATED_WITH);
	}

}
