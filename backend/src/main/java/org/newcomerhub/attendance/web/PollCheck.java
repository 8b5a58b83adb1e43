package org.newcomerhub.attendance.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.attendance.Sources;
import org.newcomerhub.attendance.poll.Poll;
import org.newcomerhub.localization.Language;
import org.newcomerhub.localization.LanguageRegistry;
import org.newcomerhub.localization.LocalizedText;
import org.newcomerhub.web.Fault;
import org.newcomerhub.web.ProblemException;

/**
 * Checks what is to be asked, and names every fault at once.
 */
final class PollCheck {

	private static final int FEWEST_OPTIONS = 2;

	private static final int MOST_OPTIONS = 10;

	private static final int LONGEST = 300;

	private final PollInput input;

	private final List<Fault> faults = new ArrayList<>();

	private PollCheck(PollInput input) {
		this.input = input;
	}

	/**
	 * Checks a new poll.
	 * @throws ProblemException naming every fault
	 */
	static Poll check(PollInput input, UUID id, String region, Instant now) {
		return new PollCheck(input).checked(id, region, null, now);
	}

	/**
	 * Checks a change. The answers that were there stay: there may be votes for them.
	 * @throws ProblemException naming every fault
	 */
	static Poll check(PollInput input, Poll before, Instant now) {
		return new PollCheck(input).checked(before.id(), before.region(), before, now);
	}

	private Poll checked(UUID id, String region, @Nullable Poll before, Instant now) {
		LocalizedText question = words("/question", this.input.question(), null);
		List<Poll.Option> options = options((question != null) ? question.byLanguage().keySet() : Set.of());
		Set<String> named = new HashSet<>();
		options.forEach((option) -> named.add(option.id()));
		if (before != null && before.options().stream().anyMatch((option) -> !named.contains(option.id()))) {
			fault("/options", "value-missing", Map.of());
		}
		Instant end = this.input.closesAt();
		if (end != null && !end.isAfter(now)) {
			fault("/closesAt", "value-unknown", Map.of("value", end.toString()));
		}
		if (!this.faults.isEmpty() || question == null) {
			throw ProblemException.invalid(this.faults);
		}
		boolean everybodySees = Boolean.TRUE.equals(this.input.publicResults());
		return (before != null) ? before.with(question, options, end, everybodySees)
				: new Poll(id, 1, region, question, options, end, everybodySees, null);
	}

	private List<Poll.Option> options(Set<String> languages) {
		List<PollInput.@Nullable OptionInput> given = Objects.requireNonNullElse(this.input.options(), List.of());
		if (given.size() < FEWEST_OPTIONS || given.size() > MOST_OPTIONS) {
			fault("/options", "limit-out-of-range", Map.of("min", FEWEST_OPTIONS, "max", MOST_OPTIONS));
			return List.of();
		}
		List<Poll.Option> options = new ArrayList<>();
		Set<String> ids = new HashSet<>();
		for (int i = 0; i < given.size(); i++) {
			String pointer = "/options/" + i;
			PollInput.OptionInput option = given.get(i);
			String id = (option != null && option.id() != null) ? option.id() : "";
			if (!Sources.isSource(id) || !ids.add(id)) {
				fault(pointer + "/id", "slug-malformed", Map.of("value", cut(id)));
			}
			LocalizedText words = words(pointer + "/words", (option != null) ? option.words() : null, languages);
			if (words != null) {
				options.add(new Poll.Option(id, words));
			}
		}
		return options;
	}

	/**
	 * Words by language; null, and a fault, when there are none.
	 * @param languages in which there must be some; null: any
	 */
	private @Nullable LocalizedText words(String pointer, @Nullable Map<String, @Nullable String> given,
			@Nullable Set<String> languages) {
		Map<String, String> words = new LinkedHashMap<>();
		Objects.requireNonNullElse(given, Map.<String, @Nullable String>of()).forEach((tag, said) -> {
			Language language = LanguageRegistry.standard().resolve(tag).orElse(null);
			if (language == null) {
				fault(pointer, "value-unknown", Map.of("value", cut(tag)));
			}
			else if (said == null || said.isBlank()) {
				fault(pointer + "/" + language.tag(), "value-missing", Map.of());
			}
			else if (said.codePointCount(0, said.length()) > LONGEST) {
				fault(pointer + "/" + language.tag(), "words-too-long", Map.of("max", LONGEST));
			}
			else {
				words.put(language.tag(), said.strip().replaceAll("\\p{Cc}", " "));
			}
		});
		if (languages != null) {
			languages.stream()
				.filter((language) -> !words.containsKey(language))
				.forEach((language) -> fault(pointer + "/" + language, "value-missing", Map.of()));
		}
		if (words.isEmpty()) {
			fault(pointer, "value-missing", Map.of());
			return null;
		}
		return LocalizedText.of(words);
	}

	private void fault(String pointer, String code, Map<String, ?> arguments) {
		Fault fault = new Fault(pointer, code, arguments);
		if (!this.faults.contains(fault)) {
			this.faults.add(fault);
		}
	}

	private static String cut(String given) {
		return given.substring(0, Math.min(given.length(), 80));
	}

}
