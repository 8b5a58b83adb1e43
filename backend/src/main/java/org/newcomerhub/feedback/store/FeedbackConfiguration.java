package org.newcomerhub.feedback.store;

import org.newcomerhub.feed.AnnouncedCollection;
import org.newcomerhub.feedback.model.Box;
import org.newcomerhub.mongo.StoreIndex;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What letters ask of the store.
 */
@Configuration(proxyBeanMethods = false)
class FeedbackConfiguration {

	private static final String FEEDBACK = Box.FEEDBACK.collection();

	private static final String QUESTION = Box.QUESTION.collection();

	@Bean
	AnnouncedCollection feedbackCollection() {
		return new AnnouncedCollection(FEEDBACK);
	}

	@Bean
	AnnouncedCollection questionCollection() {
		return new AnnouncedCollection(QUESTION);
	}

	@Bean
	AnnouncedCollection digestCollection() {
		return new AnnouncedCollection(Digests.COLLECTION);
	}

	@Bean
	StoreIndex digestPendingIndex(AnnouncedCollection digestCollection) {
		return digestCollection.pendingIndex();
	}

	@Bean
	StoreIndex feedbackPendingIndex(AnnouncedCollection feedbackCollection) {
		return feedbackCollection.pendingIndex();
	}

	@Bean
	StoreIndex questionPendingIndex(AnnouncedCollection questionCollection) {
		return questionCollection.pendingIndex();
	}

	@Bean
	StoreIndex feedbackByRegion() {
		return StoreIndex.unique(FEEDBACK, StoredLetter.REGION, StoredLetter.ORDER);
	}

	@Bean
	StoreIndex feedbackByRegionAndState() {
		return StoreIndex.unique(FEEDBACK, StoredLetter.REGION, StoredLetter.STATE, StoredLetter.ORDER);
	}

	@Bean
	StoreIndex feedbackByItem() {
		return StoreIndex.unique(FEEDBACK, StoredLetter.ITEM, StoredLetter.HELPED, StoredLetter.ORDER);
	}

	@Bean
	StoreIndex feedbackByAddressToErase() {
		return StoreIndex.uniqueWherePresent(FEEDBACK, StoredLetter.ERASE);
	}

	@Bean
	StoreIndex feedbackByUntold() {
		return StoreIndex.uniqueWherePresent(FEEDBACK, StoredLetter.UNTOLD);
	}

	@Bean
	StoreIndex questionByRegion() {
		return StoreIndex.unique(QUESTION, StoredLetter.REGION, StoredLetter.ORDER);
	}

	@Bean
	StoreIndex questionByRegionAndState() {
		return StoreIndex.unique(QUESTION, StoredLetter.REGION, StoredLetter.STATE, StoredLetter.ORDER);
	}

	@Bean
	StoreIndex questionByAddressToErase() {
		return StoreIndex.uniqueWherePresent(QUESTION, StoredLetter.ERASE);
	}

	@Bean
	StoreIndex questionByUntold() {
		return StoreIndex.uniqueWherePresent(QUESTION, StoredLetter.UNTOLD);
	}

}
