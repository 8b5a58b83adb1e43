package org.newcomerhub.interpreter.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.interpreter.Gender;
import org.newcomerhub.interpreter.Modality;
import org.newcomerhub.interpreter.QualificationLevel;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Somebody who interprets or helps with a language, as the store has them.
 *
 * @param id version 7
 * @param version grows with every change
 * @param kind interpreter or language helper
 * @param regions whose coordinators may book them, at least one
 * @param contact who they are and how they are reached, encrypted; null once erased
 * @param language of mail to them, a tag of the registry
 * @param adult whether they have said that they are of age
 * @param gender null: not said
 * @param radiusKm how far they travel; null: anywhere
 * @param zone of their weekly pattern
 * @param pairs what they interpret between
 * @param varieties dialects and varieties, in their own statement
 * @param modalities how they interpret
 * @param consecutive whether they interpret after the speaker
 * @param simultaneous whether they interpret while the speaker speaks
 * @param settings the kinds of occasions that they take; none: all
 * @param secrecyOn the day of their declaration of secrecy; null: none yet
 * @param conflicts ids of organisations or occasions that they must not serve
 * @param availability when they can be asked
 * @param linkSerial which of their personal links holds
 * @param archivedAt when they stopped; null: they have not
 * @param erase the day their contact is erased, and the id; exists only until then
 */
@Document(Interpreter.COLLECTION)
public record Interpreter(@Id UUID id, int schemaVersion, long version, PersonKind kind, Set<String> regions,
		@Nullable String contact, String language, boolean adult, @Nullable Gender gender, @Nullable Integer radiusKm,
		String zone, List<LanguagePair> pairs, List<Variety> varieties, Set<Modality> modalities, boolean consecutive,
		boolean simultaneous, List<String> settings, @Nullable String secrecyOn, List<String> conflicts,
		Availability availability, int linkSerial, @Nullable Instant archivedAt, @Nullable String erase) {

	/** The collection's name, as the audit has it. */
	public static final String COLLECTION = "interpreter";

	/** The shape that this release writes. */
	public static final int SHAPE = 1;

	public Interpreter {
		regions = Set.copyOf(regions);
		pairs = List.copyOf(pairs);
		varieties = List.copyOf(varieties);
		modalities = Set.copyOf(modalities);
		settings = List.copyOf(settings);
		conflicts = List.copyOf(conflicts);
	}

	/**
	 * A dialect or variety of a language.
	 *
	 * @param language a tag
	 * @param name what it is called, such as {@code levantine}
	 */
	public record Variety(String language, String name) {
	}

	/** Their best level in a language on a day; empty when they do not have it. */
	public Optional<QualificationLevel> level(String wanted, LocalDate day) {
		return this.pairs.stream()
			.filter((pair) -> pair.has(wanted))
			.map((pair) -> pair.levelOn(day))
			.max(Comparator.comparingInt(QualificationLevel::rank));
	}

	/** Whether they can be asked at all. */
	public boolean active() {
		return this.archivedAt == null && this.contact != null;
	}

	/** The same with another sealed contact. */
	public Interpreter withContact(String sealed) {
		return new Interpreter(this.id, this.schemaVersion, this.version, this.kind, this.regions, sealed,
				this.language, this.adult, this.gender, this.radiusKm, this.zone, this.pairs, this.varieties,
				this.modalities, this.consecutive, this.simultaneous, this.settings, this.secrecyOn, this.conflicts,
				this.availability, this.linkSerial, this.archivedAt, this.erase);
	}

	/** The same with another availability. */
	public Interpreter withAvailability(Availability other) {
		return new Interpreter(this.id, this.schemaVersion, this.version, this.kind, this.regions, this.contact,
				this.language, this.adult, this.gender, this.radiusKm, this.zone, this.pairs, this.varieties,
				this.modalities, this.consecutive, this.simultaneous, this.settings, this.secrecyOn, this.conflicts,
				other, this.linkSerial, this.archivedAt, this.erase);
	}

	/** The same with another serial number of the personal link. */
	public Interpreter withLinkSerial(int serial) {
		return new Interpreter(this.id, this.schemaVersion, this.version, this.kind, this.regions, this.contact,
				this.language, this.adult, this.gender, this.radiusKm, this.zone, this.pairs, this.varieties,
				this.modalities, this.consecutive, this.simultaneous, this.settings, this.secrecyOn, this.conflicts,
				this.availability, serial, this.archivedAt, this.erase);
	}

	/** The same, and they have stopped. Their personal link is over. */
	public Interpreter archived(Instant at, LocalDate eraseOn) {
		return new Interpreter(this.id, this.schemaVersion, this.version, this.kind, this.regions, this.contact,
				this.language, this.adult, this.gender, this.radiusKm, this.zone, this.pairs, this.varieties,
				this.modalities, this.consecutive, this.simultaneous, this.settings, this.secrecyOn, this.conflicts,
				this.availability, this.linkSerial + 1, at, eraseOn + "/" + this.id);
	}

	/** What is left when nobody need know any more who they were. */
	public Interpreter erased() {
		return new Interpreter(this.id, this.schemaVersion, this.version, this.kind, this.regions, null, this.language,
				this.adult, null, null, this.zone, List.of(), List.of(), Set.of(), false, false, List.of(), null,
				List.of(), Availability.unstated(), this.linkSerial, this.archivedAt, null);
	}

}
