package org.newcomerhub.schema;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.localization.LanguageRegistry;

/**
 * The rules for the bodies of events, beside those for what other bodies have too.
 */
final class EventRules {

	private static final int MOST_PLACES = 100_000;

	private static final int MOST_DOOR_MINUTES = 600;

	/** 90 days. */
	private static final int MOST_HOURS = 2160;

	private static final int OLDEST = 120;

	private static final BigDecimal MOST_MONEY = BigDecimal.valueOf(1_000_000);

	/** ISO 15924: of languages that are not written. */
	private static final String UNWRITTEN = "Zxxx";

	private static final String SIGNED = "sign-language";

	private static final String ON_SITE = "on-site";

	private final Findings findings;

	private final EventBody event;

	private EventRules(EventBody event, Findings findings) {
		this.event = event;
		this.findings = findings;
	}

	static void check(EventBody event, Findings findings) {
		EventRules rules = new EventRules(event, findings);
		rules.who();
		ScheduleRules.check("/schedule", event.schedule(), event.places(), findings);
		rules.where();
		rules.signUp(event.signUp());
		rules.price(event.price());
		rules.forWhom();
		rules.languages();
		rules.related();
	}

	private void who() {
		oneOf("/type", this.event.type(), Vocabulary.EVENT_TYPES);
		each("/situations", this.event.situations(), Vocabulary.SITUATIONS);
		slug("/organiser", this.event.organiser());
		slug("/funder", this.event.funder());
	}

	private void where() {
		String venue = this.event.venue();
		this.findings.addIf(venue == null && this.event.onlineUrl() == null, "/venue", "venue-missing",
				"Say where it is: the id of a place in `venue`, or a web address in `onlineUrl`.");
		place(this.findings, "/venue", venue, this.event.places());
		this.findings.url("/onlineUrl", this.event.onlineUrl());
		number("/doorMinutes", this.event.doorMinutes(), 0, MOST_DOOR_MINUTES, "minutes");
	}

	static void place(Findings findings, String pointer, @Nullable String id, List<Place> places) {
		findings.addIf(id != null && places.stream().noneMatch((place) -> place.id().equals(id)), pointer,
				"place-unknown", "There is no place `" + id + "` among the places: add it, or correct its id.");
	}

	private void signUp(SignUp signUp) {
		number("/signUp/capacity", signUp.capacity(), 1, MOST_PLACES, "persons");
		this.findings.number("/signUp/maxParty", signUp.maxParty(), 1, SignUp.LARGEST_PARTY, "persons");
		number("/signUp/closesHours", signUp.closesHours(), 0, MOST_HOURS, "hours before the start");
		Integer capacity = signUp.capacity();
		this.findings.addIf(capacity != null && capacity > 0 && signUp.maxParty() > capacity, "/signUp/maxParty",
				"party-too-large", "One sign-up cannot be for more than the capacity: write " + capacity + " or less.");
		boolean required = signUp.rule() == SignUp.Rule.REQUIRED;
		this.findings.addIf(capacity != null && signUp.rule() == SignUp.Rule.NONE, "/signUp/capacity",
				"capacity-unexpected", "Where nobody signs up or is counted no place is ever taken: remove the "
						+ "capacity, or make the rule `drop-in` or `required`.");
		this.findings.addIf(!required && signUp.closesHours() != null, "/signUp/closesHours", "closing-unexpected",
				"Only sign-up that is required can close: remove this, or make the rule `required`.");
		this.findings.addIf(signUp.waitlist() && (!required || capacity == null), "/signUp/waitlist",
				"waitlist-unexpected", "A waitlist needs the rule `required` and a capacity: give both, or remove it.");
	}

	private void price(@Nullable Price price) {
		if (price == null) {
			return;
		}
		boolean known = FactRules.CURRENCIES.contains(price.currency());
		this.findings.addIf(!known, "/price/currency", "currency-unknown",
				"There is no currency `" + price.currency() + "`: write its ISO 4217 code, such as DKK or SEK.");
		// asked first: to compare numbers with huge exponents would write them out
		int digits = known ? Math.max(0, Currency.getInstance(price.currency()).getDefaultFractionDigits()) : 2;
		boolean within = FactValue.digits(price.amount()) <= FactValue.MOST_DIGITS && price.amount().scale() <= digits
				&& price.amount().signum() > 0 && price.amount().compareTo(MOST_MONEY) <= 0;
		this.findings.addIf(!within, "/price/amount", "number-range", "Write an amount above 0, at most " + MOST_MONEY
				+ ", with at most " + digits + " digits after the point. What is free has no `price`: remove it.");
	}

	private void forWhom() {
		oneOf("/level", this.event.level(), Vocabulary.LEVELS);
		Ages ages = this.event.ages();
		if (ages != null) {
			this.findings.number("/ages/from", ages.from(), 0, OLDEST, "years");
			number("/ages/to", ages.to(), 0, OLDEST, "years");
			this.findings.addIf(ages.to() != null && ages.to() < ages.from(), "/ages/to", "ages-reversed",
					"The oldest are younger than the youngest: exchange the two numbers.");
		}
		each("/audience", this.event.audience(), Vocabulary.AUDIENCES);
		each("/food", this.event.food(), Vocabulary.FOOD);
		each("/accessibility", this.event.accessibility(), Vocabulary.ACCESSIBILITY);
		oneOf("/photos", this.event.photos(), Vocabulary.PHOTOS);
	}

	private void languages() {
		List<String> spoken = this.event.languages();
		for (int i = 0; i < spoken.size(); i++) {
			this.findings.language("/languages/" + i, spoken.get(i));
		}
		this.findings.distinct("/languages", spoken);
		List<WantedInterpreting> all = this.event.interpreting();
		for (int i = 0; i < all.size(); i++) {
			interpreting("/interpreting/" + i, all.get(i));
		}
		this.findings.distinct("/interpreting",
				all.stream().map((wanted) -> wanted.language() + ", " + wanted.modality()).toList());
	}

	private void interpreting(String pointer, WantedInterpreting wanted) {
		this.findings.language(pointer + "/language", wanted.language());
		this.findings.line(pointer + "/variety", wanted.variety());
		oneOf(pointer + "/modality", wanted.modality(), Vocabulary.MODALITIES);
		LanguageRegistry.standard().find(wanted.language()).ifPresent((language) -> {
			boolean signed = language.script().equals(UNWRITTEN);
			this.findings.addIf(signed != wanted.modality().equals(SIGNED), pointer + "/modality", "modality-wrong",
					signed ? "`" + wanted.language() + "` is a sign language: write the modality `sign-language`."
							: "`" + wanted.language() + "` is no sign language: write dsl, swl or nsl, or another "
									+ "modality.");
		});
		boolean online = this.event.venue() == null && this.event.onlineUrl() != null;
		this.findings.addIf(online && wanted.modality().equals(ON_SITE), pointer + "/modality", "modality-wrong",
				"The event is online alone, so that nobody can interpret on site: write `video` or `telephone`.");
		oneOf(pointer + "/minimumLevel", wanted.minimumLevel(), Vocabulary.QUALIFICATIONS);
		oneOf(pointer + "/gender", wanted.gender(), Vocabulary.GENDERS);
	}

	private void related() {
		slugs("/related", this.event.related());
		slugs("/relatedEvents", this.event.relatedEvents());
	}

	private void slugs(String pointer, List<String> slugs) {
		for (int i = 0; i < slugs.size(); i++) {
			this.findings.slug(pointer + "/" + i, slugs.get(i));
		}
		this.findings.distinct(pointer, slugs);
	}

	private void slug(String pointer, @Nullable String slug) {
		if (slug != null) {
			this.findings.slug(pointer, slug);
		}
	}

	private void each(String pointer, List<String> values, List<String> known) {
		for (int i = 0; i < values.size(); i++) {
			oneOf(pointer + "/" + i, values.get(i), known);
		}
		this.findings.distinct(pointer, values);
	}

	private void oneOf(String pointer, @Nullable String value, List<String> known) {
		this.findings.oneOf(pointer, "value-unknown", value, known);
	}

	private void number(String pointer, @Nullable Integer number, int least, int most, String of) {
		if (number != null) {
			this.findings.number(pointer, number, least, most, of);
		}
	}

}
