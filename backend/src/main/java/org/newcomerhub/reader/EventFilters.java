package org.newcomerhub.reader;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.schema.Vocabulary;

import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * What a reader has chosen to see of a region's events. A field that was left as it was
 * is as good as absent.
 *
 * @param chosen by the names of the form
 */
record EventFilters(Map<String, String> chosen) {

	static final String WHEN = "when";

	static final String KIND = "kind";

	static final String INTERPRETER = "interpreter";

	static final String PLACES = "places";

	static final String PRICE = "price";

	static final String CURSOR = "cursor";

	private static final String TODAY = "today";

	private static final String THIS_WEEK = "this-week";

	private static final String FREE = "free";

	/** Reads what a form sends; what it cannot send is left out. */
	static EventFilters of(ServerHttpRequest request) {
		Map<String, String> chosen = new LinkedHashMap<>();
		for (String name : List.of(WHEN, KIND, INTERPRETER, PLACES, PRICE)) {
			String value = request.getQueryParams().getFirst(name);
			if (value != null && isPossible(name, value)) {
				chosen.put(name, value);
			}
		}
		return new EventFilters(chosen);
	}

	private static boolean isPossible(String name, String value) {
		return switch (name) {
			case WHEN -> value.equals(TODAY) || value.equals(THIS_WEEK);
			case KIND -> Vocabulary.EVENT_TYPES.contains(value);
			case INTERPRETER -> value.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{2,8}){0,3}");
			default -> value.equals(FREE);
		};
	}

	@Nullable String get(String name) {
		return this.chosen.get(name);
	}

	/** What of it makes a difference to a page, for its key. */
	String subject() {
		return query(Map.of());
	}

	/** What the API's list calls it: what is over today is not looked for. */
	Map<String, String> forListing() {
		Map<String, String> parameters = new LinkedHashMap<>(this.chosen);
		String when = parameters.remove(WHEN);
		if (when != null) {
			parameters.put("to", when);
		}
		return parameters;
	}

	/** The address of the same choice, with something more. */
	String query(Map<String, String> more) {
		Map<String, String> all = new LinkedHashMap<>(this.chosen);
		all.putAll(more);
		return all.entrySet()
			.stream()
			.map((entry) -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

	/** The form. */
	EventsPage.Filters form(RegionView view, PageLanguages languages) {
		Wording words = languages.wording();
		return new EventsPage.Filters(EventPaths.list(view), languages.carried(), !this.chosen.isEmpty(),
				List.of(choice(WHEN, "reader.filter.when", when(words), words),
						choice(KIND, "reader.filter.kind", kinds(words), words),
						choice(INTERPRETER, "reader.filter.interpreter", interpreters(view, words), words)),
				List.of(new EventsPage.Tick(PLACES, words.say("reader.filter.places"), get(PLACES) != null),
						new EventsPage.Tick(PRICE, words.say("reader.filter.free"), get(PRICE) != null)));
	}

	private EventsPage.Choice choice(String name, String label, List<Option> options, Wording words) {
		List<Option> all = new ArrayList<>();
		all.add(new Option("", new Phrase(words.say("reader.filter.any"), null, null), get(name) == null));
		all.addAll(options);
		return new EventsPage.Choice(name, words.say(label), all);
	}

	private List<Option> when(Wording words) {
		return List.of(option(WHEN, TODAY, words.say("reader.filter.today")),
				option(WHEN, THIS_WEEK, words.say("reader.filter.this-week")));
	}

	private List<Option> kinds(Wording words) {
		return Vocabulary.EVENT_TYPES.stream()
			.map((kind) -> option(KIND, kind, words.say("event-kind." + kind)))
			.toList();
	}

	private Option option(String name, String value, String words) {
		return new Option(value, new Phrase(words, null, null), value.equals(get(name)));
	}

	private List<Option> interpreters(RegionView view, Wording words) {
		String chosen = get(INTERPRETER);
		List<String> spoken = new ArrayList<>(view.region().profile().languages());
		if (chosen != null && !spoken.contains(chosen)) {
			spoken.add(chosen);
		}
		return spoken.stream().map((tag) -> Option.language(tag, (chosen != null) ? chosen : "", words)).toList();
	}

}
