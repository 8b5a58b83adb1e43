package org.newcomerhub.interpreter.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.interpreter.Modality;
import org.newcomerhub.interpreter.model.Contact;
import org.newcomerhub.interpreter.model.Interpreter;
import org.newcomerhub.interpreter.model.LanguagePair;
import org.newcomerhub.interpreter.model.Point;
import org.newcomerhub.interpreter.web.InterpreterInput.HomePoint;
import org.newcomerhub.interpreter.web.InterpreterInput.VarietyInput;

/**
 * An interpreter or a language helper, as coordinators see them; PUT takes what GET
 * gives.
 *
 * @param name null once they were erased
 */
@Schema(name = "Interpreter")
record InterpreterView(UUID id, String kind, List<String> regions, @Nullable String name, @Nullable String email,
		@Nullable String phone, String language, boolean adult, @Nullable String gender, @Nullable HomePoint home,
		@Nullable Integer radiusKm, String zone, List<PairView> pairs, List<VarietyInput> varieties,
		List<String> modalities, boolean consecutive, boolean simultaneous, List<String> settings,
		@Nullable String secrecyOn, List<String> conflicts, @Nullable Instant archivedAt) {

	/**
	 * Two languages, and what a register says.
	 *
	 * @param counts the level that counts today: none when it was not verified or is over
	 */
	@Schema(name = "LanguagePairView")
	record PairView(String from, String to, String scheme, String level, @Nullable String registerNumber,
			@Nullable String validFrom, @Nullable String validTo, @Nullable String verifiedOn, String counts) {

		static PairView of(LanguagePair pair, LocalDate today) {
			return new PairView(pair.from(), pair.to(), pair.level().scheme(), pair.level().code(),
					pair.registerNumber(), pair.validFrom(), pair.validTo(), pair.verifiedOn(),
					pair.levelOn(today).code());
		}

	}

	/** A page of them. */
	@Schema(name = "InterpreterPage")
	record Page(List<InterpreterView> items, @Nullable String next) {
	}

	static InterpreterView of(Interpreter person, @Nullable Contact contact, LocalDate today) {
		Point home = (contact != null) ? contact.home() : null;
		return new InterpreterView(person.id(), person.kind().code(), person.regions().stream().sorted().toList(),
				(contact != null) ? contact.name() : null, (contact != null) ? contact.email() : null,
				(contact != null) ? contact.phone() : null, person.language(), person.adult(),
				(person.gender() != null) ? person.gender().code() : null,
				(home != null) ? new HomePoint(home.latitude(), home.longitude()) : null, person.radiusKm(),
				person.zone(), person.pairs().stream().map((pair) -> PairView.of(pair, today)).toList(),
				person.varieties().stream().map((one) -> new VarietyInput(one.language(), one.name())).toList(),
				person.modalities().stream().map(Modality::code).sorted().toList(), person.consecutive(),
				person.simultaneous(), person.settings(), person.secrecyOn(), person.conflicts(), person.archivedAt());
	}

	/** Whatever is in it is nobody's business in a log. */
	@Override
	public String toString() {
		return "InterpreterView[" + this.id + "]";
	}

}
