package org.newcomerhub.interpreter;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The interpreting of one language at one occasion, without who does it.
 *
 * @param id derived from occasion, language, variety and modality
 * @param version how many times it was changed, from 1 on
 * @param occasion the occasion's id
 * @param region the slug of the region that books
 * @param language what is interpreted into and from
 * @param variety null: any
 * @param modality how
 * @param state how far it has come
 * @param level the confirmed person's; null while nobody is
 * @param start when the occasion begins
 * @param end when it ends
 */
public record Booking(UUID id, long version, String occasion, String region, String language, @Nullable String variety,
		Modality modality, State state, @Nullable QualificationLevel level, Instant start, Instant end) {

	/** The collection's name, as feed entries give it. */
	public static final String COLLECTION = "booking";

	/** What a card says of it; null: nothing, because it is only proposed or is over. */
	public @Nullable Status status() {
		return this.state.status();
	}

	/**
	 * How far a booking has come.
	 */
	public enum State {

		/** A coordinator is to decide whether it is wanted. */
		PROPOSED(null),

		/** Wanted, and nobody has been asked. */
		REQUESTED(Status.REQUESTED),

		/** Somebody has been asked and has not answered. */
		OFFERED(Status.REQUESTED),

		/** Somebody has said yes; a coordinator is to confirm. */
		ACCEPTED(Status.REQUESTED),

		/** All who were asked have said no, or nothing in time. */
		DECLINED(Status.REQUESTED),

		/** Somebody will come. */
		CONFIRMED(Status.CONFIRMED),

		/** It took place. */
		DONE(Status.CONFIRMED),

		/** The one who was confirmed did not come. */
		NO_SHOW(Status.FAILED),

		/** Nobody was found in time, or the one who was is lost too late. */
		FAILED(Status.FAILED),

		/** It is not wanted any more. */
		CANCELLED(null);

		private final @Nullable Status status;

		State(@Nullable Status status) {
			this.status = status;
		}

		/** The name that the API has for it, such as {@code no-show}. */
		public String code() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

		/** What a card says of it; null: nothing. */
		public @Nullable Status status() {
			return this.status;
		}

		/** Finds a state by the API's name for it. */
		public static Optional<State> ofCode(String code) {
			return Arrays.stream(values()).filter((state) -> state.code().equals(code)).findFirst();
		}

	}

	/**
	 * What a card says of the interpreting of a language.
	 */
	public enum Status {

		REQUESTED, CONFIRMED, FAILED;

		/** The name that the API has for it. */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
