package org.newcomerhub.event.store;

import org.newcomerhub.feed.AnnouncedCollection;
import org.newcomerhub.mongo.StoreIndex;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What timetables ask of the store.
 */
@Configuration(proxyBeanMethods = false)
class TimetableConfiguration {

	@Bean
	AnnouncedCollection timetableCollection() {
		return new AnnouncedCollection(Timetables.COLLECTION);
	}

	@Bean
	StoreIndex timetablePendingIndex(AnnouncedCollection timetableCollection) {
		return timetableCollection.pendingIndex();
	}

}
