package org.newcomerhub.interpreter.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.interpreter.Booking.State;
import org.newcomerhub.interpreter.Gender;
import org.newcomerhub.interpreter.Modality;
import org.newcomerhub.interpreter.QualificationLevel;
import org.newcomerhub.interpreter.Wanted;
import org.newcomerhub.interpreter.web.BookingApi.BookingRequest;
import org.newcomerhub.interpreter.web.BookingApi.CancelRequest;
import org.newcomerhub.interpreter.web.BookingApi.OfferRequest;
import org.newcomerhub.web.Fault;
import org.newcomerhub.web.PageCursor;
import org.newcomerhub.web.Parameters;
import org.newcomerhub.web.ProblemException;

import org.springframework.web.server.ServerWebExchange;

/**
 * Reads what coordinators send of bookings, and gathers what is wrong with it.
 */
final class BookingInput {

	private static final int LONGEST_ROW = 20;

	private static final int LONGEST_VARIETY = 100;

	private final List<Fault> faults = new ArrayList<>();

	private BookingInput() {
	}

	/** What a list has. */
	record Query(@Nullable String region, @Nullable State state, @Nullable String language, @Nullable Instant from,
			@Nullable Instant to, int limit, @Nullable PageCursor cursor, String filter) {

		static Query of(ServerWebExchange exchange) {
			Parameters parameters = new Parameters(exchange.getRequest());
			String region = parameters.slug("region");
			String given = parameters.get("state");
			Optional<State> state = Optional.ofNullable(given).flatMap(State::ofCode);
			if (given != null && state.isEmpty()) {
				parameters.fault("state", "value-unknown", Map.of("value", given));
			}
			String tag = parameters.get("language");
			Optional<String> language = LanguageTags.of(tag);
			if (tag != null && language.isEmpty()) {
				parameters.fault("language", "language-malformed", Map.of("value", tag));
			}
			Instant from = instant(parameters, "from");
			Instant to = instant(parameters, "to");
			int limit = parameters.limit();
			String filter = "bookings " + region + " " + given + " " + tag + " " + from + " " + to;
			PageCursor cursor = parameters.cursor((text) -> PageCursor.read(text, 1));
			if (cursor != null && !cursor.belongsTo(filter, List.of())) {
				parameters.fault("cursor", "cursor-of-another-query", Map.of());
			}
			parameters.check();
			return new Query(region, state.orElse(null), language.orElse(null), from, to, limit, cursor, filter);
		}

		private static @Nullable Instant instant(Parameters parameters, String name) {
			String given = parameters.get(name);
			try {
				return (given != null) ? Instant.parse(given) : null;
			}
			catch (DateTimeException malformed) {
				parameters.fault(name, "value-unknown", Map.of("value", String.valueOf(given)));
				return null;
			}
		}

	}

	/** What is wanted at which occasion. */
	record Request(String occasion, Wanted wanted, boolean helpers) {
	}

	static Request request(BookingRequest given) {
		BookingInput input = new BookingInput();
		String occasion = input.required("/occasion", given.occasion());
		String language = LanguageTags.of(given.language()).orElse("");
		if (language.isEmpty()) {
			input.unknown("/language", given.language());
		}
		String variety = given.variety();
		if (variety != null && (variety.isBlank() || variety.length() > LONGEST_VARIETY)) {
			input.faults.add(new Fault("/variety", "text-too-long", Map.of("max", LONGEST_VARIETY)));
		}
		Modality modality = Modality.ofCode(Objects.requireNonNullElse(given.modality(), "")).orElse(Modality.ON_SITE);
		if (given.modality() == null || Modality.ofCode(given.modality()).isEmpty()) {
			input.unknown("/modality", given.modality());
		}
		QualificationLevel minimum = null;
		if (given.minimumLevel() != null) {
			minimum = QualificationLevel.ofCode(given.minimumLevel()).orElse(null);
			if (minimum == null) {
				input.unknown("/minimumLevel", given.minimumLevel());
			}
		}
		Gender gender = null;
		if (given.gender() != null) {
			gender = Gender.ofCode(given.gender()).orElse(null);
			if (gender == null) {
				input.unknown("/gender", given.gender());
			}
		}
		input.check();
		return new Request(occasion, new Wanted(language, variety, modality, minimum, gender),
				Boolean.TRUE.equals(given.helpers()));
	}

	/** Who is asked. */
	record Asked(List<UUID> interpreters, int best, boolean byHand) {
	}

	static Asked offer(OfferRequest given) {
		BookingInput input = new BookingInput();
		List<UUID> chosen = new ArrayList<>();
		List<@Nullable UUID> all = (given.interpreters() != null) ? given.interpreters() : List.of();
		if (all.size() > LONGEST_ROW) {
			input.faults.add(new Fault("/interpreters", "too-many", Map.of("max", LONGEST_ROW)));
		}
		for (UUID one : all) {
			if (one == null) {
				input.unknown("/interpreters", null);
			}
			else {
				chosen.add(one);
			}
		}
		int best = Objects.requireNonNullElse(given.best(), 1);
		if (best < 1 || best > LONGEST_ROW) {
			input.faults.add(new Fault("/best", "limit-out-of-range", Map.of("min", 1, "max", LONGEST_ROW)));
		}
		input.check();
		return new Asked(chosen, best, Boolean.TRUE.equals(given.confirmByHand()));
	}

	/** Whether the interpreter cannot come, rather than that nobody is wanted. */
	static boolean byInterpreter(CancelRequest given) {
		BookingInput input = new BookingInput();
		String by = Objects.requireNonNullElse(given.by(), "organiser");
		if (!by.equals("organiser") && !by.equals("interpreter")) {
			input.unknown("/by", by);
		}
		String reason = given.reason();
		if (reason != null && !reason.matches("[a-z0-9-]{1,40}")) {
			input.faults.add(new Fault("/reason", "slug-malformed", Map.of("value", reason)));
		}
		input.check();
		return by.equals("interpreter");
	}

	private String required(String pointer, @Nullable String given) {
		if (given == null || given.isBlank()) {
			unknown(pointer, null);
			return "";
		}
		return given;
	}

	private void unknown(String pointer, @Nullable String value) {
		this.faults.add((value == null) ? new Fault(pointer, "value-missing", Map.of())
				: new Fault(pointer, "value-unknown", Map.of("value", value)));
	}

	private void check() {
		if (!this.faults.isEmpty()) {
			throw ProblemException.invalid(this.faults);
		}
	}

}
