package org.newcomerhub.interpreter.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.interpreter.Gender;
import org.newcomerhub.interpreter.Modality;
import org.newcomerhub.interpreter.Occasion;
import org.newcomerhub.interpreter.QualificationLevel;
import org.newcomerhub.interpreter.Wanted;

/**
 * When, where and what is to be interpreted.
 *
 * @param start when the occasion begins
 * @param end when it ends
 * @param zone the zone of the words about it
 * @param latitude null: nowhere, or not known
 * @param longitude as the latitude
 * @param setting what kind of occasion it is
 * @param organisations those who invite
 * @param language a tag
 * @param variety null: any
 * @param modality how
 * @param minimum the least level; null: any
 * @param gender the interpreter's; null: any
 * @param helpers whether language helpers will do
 * @param origin who asked for it
 * @param reason why, as a code; null: not said
 */
public record Need(Instant start, Instant end, String zone, @Nullable Double latitude, @Nullable Double longitude,
		String setting, Set<String> organisations, String language, @Nullable String variety, Modality modality,
		@Nullable QualificationLevel minimum, @Nullable Gender gender, boolean helpers, Origin origin,
		@Nullable String reason) {

	public Need {
		organisations = Set.copyOf(organisations);
	}

	/** Who asked for it. */
	public enum Origin {

		/** The occasion itself. */
		OCCASION,

		/** People who would come. */
		DEMAND,

		/** A coordinator. */
		STAFF,

		/** The loss of another booking. */
		LOSS

	}

	/** What is wanted at an occasion. */
	public static Need of(Occasion occasion, Wanted wanted, boolean helpers, Origin origin, @Nullable String reason) {
		return new Need(occasion.start(), occasion.end(), occasion.zone().getId(), occasion.latitude(),
				occasion.longitude(), occasion.setting(), occasion.organisations(), wanted.language(), wanted.variety(),
				wanted.modality(), wanted.minimum(), wanted.gender(), helpers, origin, reason);
	}

	/** What is wanted of the interpreter. */
	public Wanted wanted() {
		return new Wanted(this.language, this.variety, this.modality, this.minimum, this.gender);
	}

	/** The same at an occasion as it is now. */
	public Need at(Occasion occasion) {
		return of(occasion, wanted(), this.helpers, this.origin, this.reason);
	}

	/** The same with another minimum and gender, which others may have changed. */
	public Need wanting(Wanted wanted) {
		return new Need(this.start, this.end, this.zone, this.latitude, this.longitude, this.setting,
				this.organisations, this.language, this.variety, this.modality, wanted.minimum(), wanted.gender(),
				this.helpers, this.origin, this.reason);
	}

	/** Whether it is at the same time and place as another. */
	public boolean sameTimeAndPlace(Need other) {
		return this.start.equals(other.start) && this.end.equals(other.end) && Objects.equals(place(), other.place());
	}

	/** Where it is; null: nowhere, or not known. */
	public @Nullable Point place() {
		return Point.of(this.latitude, this.longitude);
	}

	/** The day of the start, where it is. */
	public LocalDate day() {
		return this.start.atZone(ZoneId.of(this.zone)).toLocalDate();
	}

}
