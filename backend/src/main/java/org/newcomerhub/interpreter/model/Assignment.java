package org.newcomerhub.interpreter.model;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.interpreter.Booking;
import org.newcomerhub.interpreter.Modality;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A booking with all that those who book know of it.
 *
 * @param id derived from occasion, language, variety and modality
 * @param version grows with every change
 * @param region who books
 * @param occasion the occasion's id
 * @param order start and id: its place in lists
 * @param need what is to be interpreted
 * @param progress how far it has come
 */
@Document(Booking.COLLECTION)
public record Assignment(@Id UUID id, int schemaVersion, long version, String region, String occasion, String order,
		Need need, Progress progress) {

	/** The shape that this release writes. */
	public static final int SHAPE = 1;

	/** Begins a booking. */
	public static Assignment begin(String occasion, String region, Need need, Progress progress) {
		UUID id = id(occasion, need.language(), need.variety(), need.modality());
		return new Assignment(id, SHAPE, 1, region, occasion, order(need, id), need, progress);
	}

	/** The id of the booking of a language at an occasion. */
	public static UUID id(String occasion, String language, @Nullable String variety, Modality modality) {
		String words = String.join("\n", "booking", occasion, language, (variety != null) ? variety : "",
				modality.code());
		return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
	}

	private static String order(Need need, UUID id) {
		return order(need.start()) + "/" + id;
	}

	/** The beginning of the order of what starts at a time; sorts as time does. */
	public static String order(Instant start) {
		return "%015d".formatted(start.toEpochMilli());
	}

	/** The same, further on. */
	public Assignment with(Progress other) {
		return new Assignment(this.id, this.schemaVersion, this.version, this.region, this.occasion, this.order,
				this.need, other);
	}

	/** The same at another time or place. */
	public Assignment with(Need other) {
		return new Assignment(this.id, this.schemaVersion, this.version, this.region, this.occasion,
				order(other, this.id), other, this.progress);
	}

	/** Its state. */
	public Booking.State state() {
		return this.progress.state();
	}

	/** What it takes of somebody's time. */
	public Hold hold(UUID offer, Duration travel, Instant now) {
		return new Hold(this.id, offer, this.need.start(), this.need.end(), this.need.latitude(), this.need.longitude(),
				this.need.modality().remote(), (int) travel.toMinutes(), now);
	}

	/** What others may know of it. */
	public Booking booking() {
		Progress.Person person = this.progress.person();
		boolean certain = state().status() == Booking.Status.CONFIRMED;
		return new Booking(this.id, this.version, this.occasion, this.region, this.need.language(), this.need.variety(),
				this.need.modality(), state(), (certain && person != null) ? person.level() : null, this.need.start(),
				this.need.end());
	}

}
