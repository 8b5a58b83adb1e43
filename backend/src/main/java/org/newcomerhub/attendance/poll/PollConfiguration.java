package org.newcomerhub.attendance.poll;

import org.newcomerhub.feed.AnnouncedCollection;
import org.newcomerhub.mongo.StoreIndex;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What polls ask of the store.
 */
@Configuration(proxyBeanMethods = false)
class PollConfiguration {

	@Bean
	AnnouncedCollection pollCollection() {
		return new AnnouncedCollection(StoredPoll.COLLECTION);
	}

	@Bean
	StoreIndex pollPendingIndex(AnnouncedCollection pollCollection) {
		return pollCollection.pendingIndex();
	}

	@Bean
	StoreIndex pollByRegion() {
		return StoreIndex.unique(StoredPoll.COLLECTION, StoredPoll.REGION, StoredPoll.ID);
	}

	@Bean
	StoreIndex pollBySettling() {
		return StoreIndex.uniqueWherePresent(StoredPoll.COLLECTION, StoredPoll.SETTLE);
	}

	@Bean
	StoreIndex pollVoteByPoll() {
		return StoreIndex.unique(PollVotes.COLLECTION, PollVotes.POLL, PollVotes.OPTION, PollVotes.ID);
	}

}
