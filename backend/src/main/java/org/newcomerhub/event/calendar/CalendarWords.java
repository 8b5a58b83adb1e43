package org.newcomerhub.event.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

import org.newcomerhub.localization.Formats;
import org.newcomerhub.localization.Messages;
import org.newcomerhub.published.model.Ranking;
import org.newcomerhub.schema.EventBody;
import org.newcomerhub.schema.Price;
import org.newcomerhub.schema.SignUp;

/**
 * What a calendar says in the hub's own words.
 *
 * @param language one that there are messages in
 */
record CalendarWords(String language) {

	private static final Messages MESSAGES = Messages.standard();

	/** The words for a reader of some languages, the first that there are any in. */
	static CalendarWords of(Ranking ranking) {
		List<String> chain = new ArrayList<>(List.of(ranking.requested()));
		chain.addAll(ranking.tags());
		chain.add("en");
		return new CalendarWords(MESSAGES.language(chain));
	}

	/** What the calendar of a region is called. */
	String name(String region) {
		return say("calendar.name", "region", region);
	}

	/** What is in the calendar of a region. */
	String about() {
		return say("calendar.about");
	}

	/** A type of event. */
	String type(String code) {
		return say("event-kind." + code);
	}

	/**
	 * What somebody should know before they come, a line for each.
	 */
	String description(Announced event, Announced.Day day) {
		StringJoiner lines = new StringJoiner("\n");
		addUnlessBlank(lines, event.summary());
		EventBody body = event.body();
		day.interpreting()
			.forEach((each) -> lines.add(say("calendar.interpreting." + each.status().code(), "language",
					Formats.languageName(each.language(), this.language))));
		if (event.organiser() != null) {
			lines.add(say("calendar.organiser", "organiser", event.organiser()));
		}
		if (body.level() != null) {
			lines.add(say("calendar.level",
					Map.of("language", Formats.languageName(event.local(), this.language), "level", body.level())));
		}
		lines.add(say("calendar.children." + body.children().code()));
		Price price = body.price();
		lines.add((price == null) ? say("calendar.free")
				: say("calendar.price", "price", Formats.money(price.amount(), price.currency(), this.language, null)));
		if (!day.cancelled()) {
			lines.add((body.signUp().rule() == SignUp.Rule.REQUIRED) ? say("calendar.sign-up", "url", event.page())
					: say("calendar.just-come"));
		}
		return lines.toString();
	}

	private static void addUnlessBlank(StringJoiner lines, String words) {
		if (!words.isBlank()) {
			lines.add(words);
		}
	}

	private String say(String key) {
		return MESSAGES.get(key, this.language);
	}

	private String say(String key, String name, Object value) {
		return say(key, Map.of(name, value));
	}

	private String say(String key, Map<String, ?> arguments) {
		return MESSAGES.get(key, this.language, arguments);
	}

}
