package org.newcomerhub.event.base;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.interpreter.Booking.Status;
import org.newcomerhub.localization.Language;
import org.newcomerhub.localization.LanguageRegistry;
import org.newcomerhub.localization.LanguageRequest;
import org.newcomerhub.localization.MalformedLanguageException;
import org.newcomerhub.schema.Children;
import org.newcomerhub.schema.Vocabulary;
import org.newcomerhub.web.Parameters;

/**
 * Reads from the parameters of a request which dates are asked for; every fault is noted
 * there.
 */
public final class QueryReading {

	private static final String VALUE_UNKNOWN = "value-unknown";

	private static final String FREE = "free";

	private static final String DISTANCE = "distance";

	private static final int LONGEST_PLACE = 80;

	/** Half the way around the earth, in kilometres. */
	private static final double FARTHEST = 20_040;

	private final Parameters parameters;

	/** What was asked for, by name: the query in a canonical form. */
	private final Map<String, String> asked = new TreeMap<>();

	private QueryReading(Parameters parameters) {
		this.parameters = parameters;
	}

	/**
	 * Reads a query; of no use where a fault was noted.
	 */
	public static EventQuery of(Parameters parameters) {
		return new QueryReading(parameters).read();
	}

	private EventQuery read() {
		When from = when("from");
		When to = when("to");
		Near near = near();
		boolean byDistance = DISTANCE.equals(oneOf("sort", Set.of("start", DISTANCE)));
		if (byDistance && this.parameters.get("near") == null) {
			this.parameters.fault("near", "value-missing", Map.of());
		}
		Set<String> types = someOf("kind", Vocabulary.EVENT_TYPES);
		String organiser = slug("organiser");
		String place = place();
		String level = oneOf("level", Vocabulary.LEVELS);
		String children = oneOf("children", Arrays.stream(Children.values()).map(Children::code).toList());
		Set<String> accessibility = someOf("accessibility", Vocabulary.ACCESSIBILITY);
		boolean free = oneOf("price", Set.of(FREE)) != null;
		boolean room = oneOf("places", Set.of(FREE)) != null;
		Set<String> interpreter = interpreted();
		Set<Status> statuses = statuses();
		String situation = oneOf("situation", Vocabulary.SITUATIONS);
		String audience = oneOf("audience", Vocabulary.AUDIENCES);
		Set<String> texts = languages("textLanguage");
		return new EventQuery(text(), (from != null) ? from : When.NOW, to, near, byDistance, types, organiser, place,
				level, (children != null) ? Children.of(children) : null, List.copyOf(accessibility), free, room,
				interpreter, statuses, situation, audience, texts);
	}

	private String text() {
		StringBuilder text = new StringBuilder();
		this.asked
			.forEach((name, value) -> text.append(text.isEmpty() ? "" : "&").append(name).append('=').append(value));
		return text.toString();
	}

	/** Reads one value; null when it is absent or malformed, which is noted. */
	private <T> @Nullable T value(String name, Function<String, @Nullable T> reading, String fault) {
		String given = this.parameters.get(name);
		if (given == null) {
			return null;
		}
		T value = reading.apply(given);
		if (value == null) {
			this.parameters.fault(name, fault, Map.of("value", given));
			return null;
		}
		this.asked.put(name, given);
		return value;
	}

	private @Nullable When when(String name) {
		return value(name, When::read, "time-malformed");
	}

	private @Nullable String oneOf(String name, Collection<String> known) {
		return value(name, (given) -> known.contains(given) ? given : null, VALUE_UNKNOWN);
	}

	private Set<String> someOf(String name, Collection<String> known) {
		Set<String> values = value(name, (given) -> {
			Set<String> all = new TreeSet<>(List.of(given.split(",", -1)));
			return known.containsAll(all) ? all : null;
		}, VALUE_UNKNOWN);
		return (values != null) ? values : Set.of();
	}

	private @Nullable String slug(String name) {
		String slug = this.parameters.slug(name);
		if (slug != null) {
			this.asked.put(name, slug);
		}
		return slug;
	}

	private @Nullable String place() {
		return value("place", (given) -> {
			String words = given.strip().toLowerCase(Locale.ROOT);
			return (words.isEmpty() || words.length() > LONGEST_PLACE) ? null : words;
		}, VALUE_UNKNOWN);
	}

	/** A language that the registry lacks is one in which there is no text. */
	private Set<String> languages(String name) {
		List<String> languages = this.parameters.languages(name);
		if (languages == null) {
			return Set.of();
		}
		this.asked.put(name, String.join(",", languages));
		return languages.isEmpty() ? Set.of("und") : Set.copyOf(languages);
	}

	/** Sign languages among them, which the registry of texts does not know. */
	private Set<String> interpreted() {
		Set<String> tags = value("interpreter", (given) -> {
			try {
				Set<String> all = new TreeSet<>();
				LanguageRequest.ofParameter(given)
					.ranked()
					.forEach((tag) -> all.add(LanguageRegistry.standard().resolve(tag).map(Language::tag).orElse(tag)));
				return all;
			}
			catch (MalformedLanguageException malformed) {
				return null;
			}
		}, "language-malformed");
		return (tags != null) ? tags : Set.of();
	}

	private Set<Status> statuses() {
		Set<String> codes = someOf("interpreterStatus", Set.of(Status.REQUESTED.code(), Status.CONFIRMED.code()));
		if (codes.isEmpty()) {
			return EnumSet.of(Status.REQUESTED, Status.CONFIRMED);
		}
		Set<Status> statuses = EnumSet.noneOf(Status.class);
		Arrays.stream(Status.values()).filter((status) -> codes.contains(status.code())).forEach(statuses::add);
		return statuses;
	}

	private @Nullable Near near() {
		Near point = value("near", Near::read, "point-malformed");
		Double within = value("within", QueryReading::kilometres, "number-malformed");
		if (within != null && this.parameters.get("near") == null) {
			this.parameters.fault("near", "value-missing", Map.of());
		}
		return (point != null) ? point.within(within) : null;
	}

	private static @Nullable Double kilometres(String given) {
		if (!given.matches("\\d{1,5}(\\.\\d{1,6})?")) {
			return null;
		}
		double kilometres = Double.parseDouble(given);
		return (kilometres > 0 && kilometres <= FARTHEST) ? kilometres : null;
	}

}
