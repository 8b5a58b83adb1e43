package org.newcomerhub.interpreter.store;

import org.newcomerhub.feed.AnnouncedCollection;
import org.newcomerhub.interpreter.Booking;
import org.newcomerhub.interpreter.model.Interpreter;
import org.newcomerhub.interpreter.model.StoredOccasion;
import org.newcomerhub.mongo.StoreIndex;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What interpreting asks of the store.
 */
@Configuration(proxyBeanMethods = false)
class InterpreterStoreConfiguration {

	@Bean
	AnnouncedCollection interpreterCollection() {
		return new AnnouncedCollection(Interpreter.COLLECTION);
	}

	@Bean
	AnnouncedCollection bookingCollection() {
		return new AnnouncedCollection(Booking.COLLECTION);
	}

	@Bean
	AnnouncedCollection occasionCollection() {
		return new AnnouncedCollection(StoredOccasion.COLLECTION);
	}

	@Bean
	StoreIndex interpreterPendingIndex(AnnouncedCollection interpreterCollection) {
		return interpreterCollection.pendingIndex();
	}

	@Bean
	StoreIndex bookingPendingIndex(AnnouncedCollection bookingCollection) {
		return bookingCollection.pendingIndex();
	}

	@Bean
	StoreIndex occasionPendingIndex(AnnouncedCollection occasionCollection) {
		return occasionCollection.pendingIndex();
	}

	/** By region, for matching and lists. */
	@Bean
	StoreIndex interpreterRegionIndex() {
		return StoreIndex.unique(Interpreter.COLLECTION, "regions", "_id");
	}

	@Bean
	StoreIndex interpreterErasureIndex() {
		return StoreIndex.uniqueWherePresent(Interpreter.COLLECTION, "erase");
	}

	@Bean
	StoreIndex bookingListIndex() {
		return StoreIndex.unique(Booking.COLLECTION, "region", "order");
	}

	@Bean
	StoreIndex bookingOccasionIndex() {
		return StoreIndex.unique(Booking.COLLECTION, "occasion", "_id");
	}

}
