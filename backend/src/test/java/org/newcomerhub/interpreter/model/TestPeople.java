package org.newcomerhub.interpreter.model;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.interpreter.Booking.State;
import org.newcomerhub.interpreter.Gender;
import org.newcomerhub.interpreter.Modality;
import org.newcomerhub.interpreter.Occasion;
import org.newcomerhub.interpreter.QualificationLevel;
import org.newcomerhub.interpreter.Wanted;
import org.newcomerhub.interpreter.model.Interpreter.Variety;
import org.newcomerhub.interpreter.model.Need.Origin;

/**
 * Interpreters and occasions for tests.
 */
public final class TestPeople {

	/** When the occasions of tests begin: a Saturday evening. */
	public static final Instant START = Instant.parse("2026-12-05T17:00:00Z");

	/** What is wanted there. */
	public static final Wanted TIGRINYA = new Wanted("ti", null, Modality.ON_SITE, null, null);

	private TestPeople() {
	}

	/** Somebody between Tigrinya and Danish, verified, who does everything. */
	public static Interpreter interpreter(UUID id, @Nullable String contact) {
		return interpreter(id, contact, QualificationLevel.NO_C);
	}

	/** The same with a level. */
	public static Interpreter interpreter(UUID id, @Nullable String contact, QualificationLevel level) {
		return new Interpreter(id, Interpreter.SHAPE, 1, PersonKind.INTERPRETER, Set.of("lemvig"), contact, "da", true,
				Gender.FEMALE, 100, "Europe/Copenhagen",
				List.of(new LanguagePair("ti", "da", level, "4711", "2025-01-01", "2029-12-31", "2026-01-15")),
				List.of(new Variety("ti", "eritrean")), Set.of(Modality.ON_SITE, Modality.VIDEO), true, false,
				List.of(), "2026-01-01", List.of("the-rival-club"), Availability.unstated(), 1, null, null);
	}

	/** A dinner in Lemvig. */
	public static Occasion occasion(String id, Instant start) {
		return new Occasion(id, "lemvig", start, start.plusSeconds(7200), ZoneId.of("Europe/Copenhagen"), 56.5486,
				8.3103, "dinner", false);
	}

	/** A request for Tigrinya at an occasion. */
	public static Assignment requested(Occasion occasion, Wanted wanted) {
		return Assignment.begin(occasion.id(), occasion.region(),
				Need.of(occasion, wanted, false, Origin.OCCASION, null), Progress.begin(State.REQUESTED, null));
	}

}
