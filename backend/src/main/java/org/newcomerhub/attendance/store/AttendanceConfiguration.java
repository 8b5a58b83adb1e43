package org.newcomerhub.attendance.store;

import org.newcomerhub.feed.AnnouncedCollection;
import org.newcomerhub.mongo.StoreIndex;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What attendance asks of the store.
 */
@Configuration(proxyBeanMethods = false)
class AttendanceConfiguration {

	private static final String ATTENDANCE = StoredAttendance.COLLECTION;

	@Bean
	AnnouncedCollection attendanceCollection() {
		return new AnnouncedCollection(ATTENDANCE);
	}

	@Bean
	AnnouncedCollection signupCollection() {
		return new AnnouncedCollection(SignedUps.COLLECTION);
	}

	@Bean
	StoreIndex attendancePendingIndex(AnnouncedCollection attendanceCollection) {
		return attendanceCollection.pendingIndex();
	}

	@Bean
	StoreIndex signupPendingIndex(AnnouncedCollection signupCollection) {
		return signupCollection.pendingIndex();
	}

	@Bean
	StoreIndex attendanceByEvent() {
		return StoreIndex.unique(ATTENDANCE, StoredAttendance.EVENT, StoredAttendance.ID);
	}

	@Bean
	StoreIndex attendanceByStart() {
		return StoreIndex.unique(ATTENDANCE, StoredAttendance.REGION, StoredAttendance.START, StoredAttendance.ID);
	}

	@Bean
	StoreIndex attendanceByDue() {
		return StoreIndex.uniqueWherePresent(ATTENDANCE, StoredAttendance.DUE);
	}

	@Bean
	StoreIndex attendanceByErasure() {
		return StoreIndex.uniqueWherePresent(ATTENDANCE, StoredAttendance.ERASE);
	}

	@Bean
	StoreIndex signupByDoor() {
		return StoreIndex.uniqueWherePresent(SignedUps.COLLECTION, SignedUps.DOOR);
	}

	@Bean
	StoreIndex openingByEvent() {
		return StoreIndex.unique(Openings.COLLECTION, Openings.EVENT, Openings.DAY);
	}

}
