package org.newcomerhub.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.newcomerhub.localization.Collation;
import org.newcomerhub.localization.LocalizedValue;
import org.newcomerhub.localization.Messages;
import org.newcomerhub.published.model.Snapshots;
import org.newcomerhub.region.Region;

/**
 * Where a reader chooses a place.
 *
 * @param frame what every page has
 * @param countries by name in the order of the reader's letters
 */
record StartPage(Frame frame, List<Country> countries) {

	/** A country and the places in it, the country itself last. */
	record Country(Phrase name, List<Place> places) {
	}

	/** A link to a place. */
	record Place(Phrase name, String href) {
	}

	static StartPage of(Snapshots snapshots, PageLanguages languages) {
		Wording words = languages.wording();
		Comparator<Region> order = Comparator
			.comparing((Region region) -> languages.name(region).value(),
					Collation.comparator(languages.ranking().collation()))
			.thenComparing(Region::id);
		Map<String, List<Region>> byCountry = snapshots.regions()
			.stream()
			.sorted(order)
			.collect(Collectors.groupingBy((region) -> top(region, snapshots)));
		List<Country> countries = snapshots.regions()
			.stream()
			.filter((region) -> byCountry.containsKey(region.id()))
			.sorted(order)
			.map((country) -> country(country, byCountry.getOrDefault(country.id(), List.of()), languages, words))
			.toList();
		Set<String> offered = new TreeSet<>(Messages.standard().languages());
		Frame frame = new Frame(words.language(), words.direction(),
				words.phrase(words.say("reader.site-name"), words.language()),
				words.phrase(words.say("reader.intro"), words.language()), languages.href("/"), null,
				LanguageLink.to("/", offered, words.language()), List.of());
		return new StartPage(frame, countries);
	}

	/** The highest region above one, itself where there is none. */
	private static String top(Region region, Snapshots snapshots) {
		return snapshots.view(region.id()).map((view) -> view.regions().getLast().id()).orElse(region.id());
	}

	private static Country country(Region country, List<Region> regions, PageLanguages languages, Wording words) {
		List<Place> places = new ArrayList<>();
		for (Region region : regions) {
			LocalizedValue name = languages.name(region);
			if (!region.id().equals(country.id())) {
				places.add(new Place(words.phrase(name.value(), name.language()), href(region, languages)));
			}
		}
		LocalizedValue name = languages.name(country);
		Phrase itself = places.isEmpty() ? words.phrase(name.value(), name.language())
				: words.phrase(words.say("reader.elsewhere", "region", name.value()), words.language());
		places.add(new Place(itself, href(country, languages)));
		return new Country(words.phrase(name.value(), name.language()), List.copyOf(places));
	}

	private static String href(Region region, PageLanguages languages) {
		return languages.href("/" + region.id());
	}

	/** The languages of the words on it. */
	Set<String> languages() {
		Set<String> spoken = new TreeSet<>(Set.of(this.frame.language()));
		this.countries.forEach((country) -> {
			add(country.name(), spoken);
			country.places().forEach((place) -> add(place.name(), spoken));
		});
		return spoken;
	}

	private static void add(Phrase phrase, Set<String> spoken) {
		if (phrase.lang() != null) {
			spoken.add(phrase.lang());
		}
	}

}
