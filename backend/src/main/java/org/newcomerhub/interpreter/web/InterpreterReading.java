package org.newcomerhub.interpreter.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.interpreter.Gender;
import org.newcomerhub.interpreter.Modality;
import org.newcomerhub.interpreter.QualificationLevel;
import org.newcomerhub.interpreter.base.People;
import org.newcomerhub.interpreter.model.Availability;
import org.newcomerhub.interpreter.model.Contact;
import org.newcomerhub.interpreter.model.Interpreter;
import org.newcomerhub.interpreter.model.Interpreter.Variety;
import org.newcomerhub.interpreter.model.LanguagePair;
import org.newcomerhub.interpreter.model.PersonKind;
import org.newcomerhub.interpreter.model.Point;
import org.newcomerhub.interpreter.web.InterpreterInput.HomePoint;
import org.newcomerhub.interpreter.web.InterpreterInput.PairInput;
import org.newcomerhub.interpreter.web.InterpreterInput.VarietyInput;
import org.newcomerhub.mail.Mail;
import org.newcomerhub.web.Fault;
import org.newcomerhub.web.ProblemException;

/**
 * Reads somebody who was sent, and gathers what is wrong with it.
 */
final class InterpreterReading {

	private static final int LONGEST = 200;

	private static final int MOST = 100;

	private static final int FARTHEST_KM = 3000;

	private final InterpreterInput input;

	private final List<Fault> faults = new ArrayList<>();

	InterpreterReading(InterpreterInput input) {
		this.input = input;
	}

	/**
	 * Reads.
	 * @param before who they were; null: somebody new
	 * @throws ProblemException naming every fault
	 */
	Interpreter read(UUID id, @Nullable Interpreter before, People people) {
		PersonKind kind = known("/kind", Objects.requireNonNullElse(this.input.kind(), "interpreter"),
				PersonKind::ofCode, PersonKind.INTERPRETER);
		Set<String> regions = new LinkedHashSet<>(lines("/regions", this.input.regions()));
		if (regions.isEmpty()) {
			fault("/regions", "value-missing", Map.of());
		}
		Contact contact = contact();
		String language = tag("/language", Objects.requireNonNullElse(this.input.language(), "en"));
		List<LanguagePair> pairs = pairs();
		Interpreter read = new Interpreter(id, Interpreter.SHAPE, (before != null) ? before.version() : 1, kind,
				regions, null, language, Boolean.TRUE.equals(this.input.adult()), gender(), radius(), zone(), pairs,
				varieties(), modalities(), !Boolean.FALSE.equals(this.input.consecutive()),
				Boolean.TRUE.equals(this.input.simultaneous()), lines("/settings", this.input.settings()),
				day("/secrecyOn", this.input.secrecyOn()), lines("/conflicts", this.input.conflicts()),
				(before != null) ? before.availability() : Availability.unstated(),
				(before != null) ? before.linkSerial() : 1, (before != null) ? before.archivedAt() : null,
				(before != null) ? before.erase() : null);
		if (!this.faults.isEmpty()) {
			throw ProblemException.invalid(this.faults);
		}
		return read.withContact(people.sealed(id, contact));
	}

	private Contact contact() {
		String name = line("/name", this.input.name());
		if (name == null) {
			fault("/name", "value-missing", Map.of());
		}
		String email = line("/email", this.input.email());
		if (email != null && !Mail.isAddress(email)) {
			fault("/email", "email-malformed", Map.of());
		}
		return new Contact((name != null) ? name : "", email, line("/phone", this.input.phone()), home());
	}

	private @Nullable Point home() {
		HomePoint home = this.input.home();
		if (home == null) {
			return null;
		}
		Double latitude = home.latitude();
		Double longitude = home.longitude();
		if (latitude == null || !(Math.abs(latitude) <= 90)) {
			fault("/home/latitude", "limit-out-of-range", Map.of("min", -90, "max", 90));
		}
		if (longitude == null || !(Math.abs(longitude) <= 180)) {
			fault("/home/longitude", "limit-out-of-range", Map.of("min", -180, "max", 180));
		}
		return Point.of(latitude, longitude);
	}

	private @Nullable Integer radius() {
		Integer radius = this.input.radiusKm();
		if (radius != null && (radius < 0 || radius > FARTHEST_KM)) {
			fault("/radiusKm", "limit-out-of-range", Map.of("min", 0, "max", FARTHEST_KM));
		}
		return radius;
	}

	private String zone() {
		String zone = Objects.requireNonNullElse(this.input.zone(), "");
		if (!ZoneId.getAvailableZoneIds().contains(zone)) {
			unknown("/zone", this.input.zone());
		}
		return zone;
	}

	private @Nullable Gender gender() {
		String gender = this.input.gender();
		return (gender == null) ? null : known("/gender", gender, Gender::ofCode, Gender.OTHER);
	}

	private Set<Modality> modalities() {
		Set<Modality> modalities = new LinkedHashSet<>();
		List<String> given = lines("/modalities", this.input.modalities());
		for (int i = 0; i < given.size(); i++) {
			modalities.add(known("/modalities/" + i, given.get(i), Modality::ofCode, Modality.ON_SITE));
		}
		if (modalities.isEmpty()) {
			fault("/modalities", "value-missing", Map.of());
		}
		return modalities;
	}

	private List<LanguagePair> pairs() {
		List<LanguagePair> pairs = new ArrayList<>();
		List<@Nullable PairInput> given = bounded("/pairs", this.input.pairs());
		for (int i = 0; i < given.size(); i++) {
			PairInput one = given.get(i);
			if (one == null) {
				fault("/pairs/" + i, "value-missing", Map.of());
			}
			else {
				pairs.add(pair("/pairs/" + i, one));
			}
		}
		if (given.isEmpty()) {
			fault("/pairs", "value-missing", Map.of());
		}
		return pairs;
	}

	private LanguagePair pair(String pointer, PairInput given) {
		QualificationLevel level = known(pointer + "/level", Objects.requireNonNullElse(given.level(), "unverified"),
				QualificationLevel::ofCode, QualificationLevel.UNVERIFIED);
		if (given.scheme() != null && !given.scheme().equals(level.scheme())) {
			unknown(pointer + "/scheme", given.scheme());
		}
		String from = day(pointer + "/validFrom", given.validFrom());
		String to = day(pointer + "/validTo", given.validTo());
		if (from != null && to != null && to.compareTo(from) < 0) {
			fault(pointer + "/validTo", "end-before-start", Map.of());
		}
		return new LanguagePair(tag(pointer + "/from", given.from()), tag(pointer + "/to", given.to()), level,
				line(pointer + "/registerNumber", given.registerNumber()), from, to,
				day(pointer + "/verifiedOn", given.verifiedOn()));
	}

	private List<Variety> varieties() {
		List<Variety> varieties = new ArrayList<>();
		List<@Nullable VarietyInput> given = bounded("/varieties", this.input.varieties());
		for (int i = 0; i < given.size(); i++) {
			VarietyInput one = given.get(i);
			String name = (one != null) ? line("/varieties/" + i + "/name", one.name()) : null;
			if (one == null || name == null) {
				fault("/varieties/" + i + "/name", "value-missing", Map.of());
			}
			else {
				varieties.add(new Variety(tag("/varieties/" + i + "/language", one.language()), name));
			}
		}
		return varieties;
	}

	/** A tag as bookings have it: the registry's, else that of a language beyond it. */
	private String tag(String pointer, @Nullable String given) {
		Optional<String> tag = LanguageTags.of(given);
		if (tag.isEmpty()) {
			if (given == null) {
				fault(pointer, "value-missing", Map.of());
			}
			else {
				fault(pointer, "language-malformed", Map.of("value", given));
			}
		}
		return tag.orElse("");
	}

	private @Nullable String day(String pointer, @Nullable String given) {
		if (given == null) {
			return null;
		}
		try {
			return LocalDate.parse(given).toString();
		}
		catch (DateTimeException malformed) {
			fault(pointer, "date-malformed", Map.of("value", given));
			return null;
		}
	}

	private List<String> lines(String pointer, @Nullable List<@Nullable String> given) {
		List<String> lines = new ArrayList<>();
		List<@Nullable String> all = bounded(pointer, given);
		for (int i = 0; i < all.size(); i++) {
			String line = line(pointer + "/" + i, all.get(i));
			if (line == null) {
				fault(pointer + "/" + i, "value-missing", Map.of());
			}
			else {
				lines.add(line);
			}
		}
		return lines;
	}

	private <T> List<@Nullable T> bounded(String pointer, @Nullable List<@Nullable T> given) {
		if (given != null && given.size() > MOST) {
			fault(pointer, "too-many", Map.of("max", MOST));
			return List.of();
		}
		return (given != null) ? given : List.of();
	}

	/** One line without control characters; null when there is nothing in it. */
	private @Nullable String line(String pointer, @Nullable String given) {
		if (given == null || given.isBlank()) {
			return null;
		}
		if (given.length() > LONGEST || given.codePoints().anyMatch(Character::isISOControl)) {
			fault(pointer, "name-malformed", Map.of("max", LONGEST));
		}
		return given.strip();
	}

	private <T> T known(String pointer, String given, Function<String, Optional<T>> values, T otherwise) {
		return values.apply(given).orElseGet(() -> {
			unknown(pointer, given);
			return otherwise;
		});
	}

	private void unknown(String pointer, @Nullable String value) {
		if (value == null) {
			fault(pointer, "value-missing", Map.of());
		}
		else {
			fault(pointer, "value-unknown", Map.of("value", value));
		}
	}

	private void fault(String pointer, String code, Map<String, ?> arguments) {
		this.faults.add(new Fault(pointer, code, arguments));
	}

}
