package org.newcomerhub.reader;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.event.EventView;
import org.newcomerhub.localization.Formats;

/**
 * What one asks before one comes to an event.
 */
final class PracticalFacts {

	private final EventView event;

	private final PageLanguages languages;

	private final Wording words;

	private final String region;

	private final List<EventPage.Practical> facts = new ArrayList<>();

	/**
	 * Begins to gather.
	 * @param region the address of the region
	 */
	PracticalFacts(EventView event, PageLanguages languages, String region) {
		this.event = event;
		this.languages = languages;
		this.words = languages.wording();
		this.region = region;
	}

	List<EventPage.Practical> list() {
		add("reader.event.organiser", this.event.organiser());
		add("reader.event.funder", this.event.funder());
		add("reader.event.price", List.of(price()));
		add("reader.event.doors", doors());
		String level = this.event.level();
		add("reader.event.level", List
			.of((level != null) ? this.words.say("event-level." + level) : this.words.say("reader.event.no-level")));
		addSpoken();
		add("reader.event.children", List.of(this.words.say("event-children." + this.event.children())));
		add("reader.event.ages", ages());
		add("reader.event.food", said("event-food.", this.event.food()));
		add("reader.role.accessibility", said("event-accessibility.", this.event.accessibility()));
		String photos = this.event.photos();
		add("reader.event.photos", (photos != null) ? said("event-photos.", List.of(photos)) : List.of());
		return List.copyOf(this.facts);
	}

	private void add(String what, List<String> words) {
		if (!words.isEmpty()) {
			this.facts.add(EventPage.Practical.of(this.words.say(what), words));
		}
	}

	private void add(String what, EventView.@Nullable Organisation organisation) {
		if (organisation != null) {
			String slug = organisation.slug();
			String language = organisation.language();
			Phrase name = (language != null) ? this.words.phrase(organisation.name(), language)
					: new Phrase(organisation.name(), null, null);
			this.facts.add(new EventPage.Practical(this.words.say(what), List.of(new EventPage.Value(name,
					(slug != null) ? this.languages.href(this.region + "/organisations/" + slug) : null))));
		}
	}

	private void addSpoken() {
		List<EventPage.Value> all = this.event.spokenLanguages()
			.stream()
			.map((spoken) -> new EventPage.Value(Option.autonym(spoken.language(), this.words), null))
			.toList();
		if (!all.isEmpty()) {
			this.facts.add(new EventPage.Practical(this.words.say("reader.event.spoken"), all));
		}
	}

	private String price() {
		EventView.Fee price = this.event.price();
		return (price != null) ? Formats.money(price.amount(), price.currency(), this.words.language(), null)
				: this.words.say("reader.event.free");
	}

	private List<String> doors() {
		Integer minutes = this.event.doorMinutes();
		return (minutes != null && minutes > 0)
				? List.of(this.words.say("reader.event.doors-before", "minutes", minutes)) : List.of();
	}

	private List<String> ages() {
		EventView.AgeRange ages = this.event.ages();
		if (ages == null) {
			return List.of();
		}
		List<String> said = new ArrayList<>();
		if (ages.from() > 0) {
			said.add(this.words.say("reader.event.ages-from", "from", ages.from()));
		}
		Integer to = ages.to();
		if (to != null) {
			said.add(this.words.say("reader.event.ages-to", "to", to));
		}
		return said;
	}

	private List<String> said(String prefix, List<String> codes) {
		return codes.stream().map((code) -> prefix + code).filter(this.words::knows).map(this.words::say).toList();
	}

}
