package org.newcomerhub.schema;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules for bodies.
 */
final class BodyRules {

	private static final double LATITUDE = 90;

	private static final double LONGITUDE = 180;

	private final Findings findings = new Findings();

	/** Where each id of the item was first used. */
	private final Map<String, String> used = new HashMap<>();

	private BodyRules() {
	}

	static List<Violation> check(Body body, Collection<String> categories) {
		BodyRules rules = new BodyRules();
		switch (body) {
			case GuideBody guide -> rules.guide(guide, categories);
			case AdditionBody addition -> rules.addition(addition);
			case OrganisationBody organisation -> rules.organisation(organisation);
			case PageBody page -> rules.page(page);
			case NewsBody news -> rules.news(news);
			case FactBody fact -> FactRules.check(fact, rules.findings);
			case EventBody event -> rules.event(event);
		}
		return rules.findings.violations();
	}

	private void guide(GuideBody guide, Collection<String> categories) {
		this.findings.addIf(!categories.contains(guide.category()), "/category", "category-unknown",
				"There is no category `" + guide.category() + "`: choose one of " + String.join(", ", categories)
						+ ", or add it to the region.");
		situations(guide.situations());
		this.findings.url("/officialLink", guide.officialLink());
		this.findings.addIf(guide.sections().isEmpty() && guide.steps().isEmpty(), "/sections", "guide-empty",
				"The guide says nothing: give it a section or a step.");
		sections(guide);
		for (int i = 0; i < guide.steps().size(); i++) {
			id("/steps/" + i + "/id", guide.steps().get(i).id());
			this.findings.url("/steps/" + i + "/link", guide.steps().get(i).link());
		}
		contacts(guide.contacts());
		places(guide.places());
		for (int i = 0; i < guide.related().size(); i++) {
			this.findings.slug("/related/" + i, guide.related().get(i));
		}
		this.findings.distinct("/related", guide.related());
		for (int i = 0; i < guide.sources().size(); i++) {
			id("/sources/" + i + "/id", guide.sources().get(i).id());
			this.findings.url("/sources/" + i + "/url", guide.sources().get(i).url());
		}
	}

	private void addition(AdditionBody addition) {
		this.findings.slug("/of/region", addition.of().region());
		this.findings.id("/of/kind", addition.of().kind());
		this.findings.slug("/of/slug", addition.of().slug());
		contacts(addition.contacts());
		places(addition.places());
	}

	private void organisation(OrganisationBody organisation) {
		this.findings.oneOf("/type", "type-unknown", organisation.type(), Vocabulary.ORGANISATION_TYPES);
		sections(organisation);
		for (int i = 0; i < organisation.openingHours().size(); i++) {
			hours("/openingHours/" + i, organisation.openingHours().get(i), organisation.places());
		}
		for (int i = 0; i < organisation.deskLanguages().size(); i++) {
			this.findings.language("/deskLanguages/" + i, organisation.deskLanguages().get(i));
		}
		this.findings.distinct("/deskLanguages", organisation.deskLanguages());
		this.findings.url("/website", organisation.website());
		contacts(organisation.contacts());
		places(organisation.places());
	}

	private void page(PageBody page) {
		this.findings.oneOf("/role", "role-unknown", page.role(), Vocabulary.PAGE_ROLES);
		this.findings.addIf(page.sections().isEmpty(), "/sections", "page-empty",
				"The page says nothing: give it a section.");
		sections(page);
		contacts(page.contacts());
		places(page.places());
	}

	private void news(NewsBody news) {
		this.findings.url("/link", news.link());
		sections(news);
		contacts(news.contacts());
		places(news.places());
	}

	private void event(EventBody event) {
		EventRules.check(event, this.findings);
		sections(event);
		contacts(event.contacts());
		places(event.places());
	}

	private void sections(Body body) {
		for (int i = 0; i < body.sections().size(); i++) {
			id("/sections/" + i, body.sections().get(i));
		}
	}

	private void hours(String pointer, OpeningHours hours, List<Place> places) {
		id(pointer + "/id", hours.id());
		this.findings.addIf(hours.days().isEmpty(), pointer + "/days", "days-missing",
				"Name the days of the week on which it opens.");
		this.findings.distinct(pointer + "/days", hours.days().stream().map(Days::code).toList());
		this.findings.addIf(hours.opens().equals(hours.closes()), pointer + "/closes", "hours-empty",
				"It opens and closes at the same time: change one. Open all day is written 00:00 to 23:59.");
		minute(pointer + "/opens", hours.opens());
		minute(pointer + "/closes", hours.closes());
		this.findings.addIf(
				hours.place() != null && places.stream().noneMatch((place) -> place.id().equals(hours.place())),
				pointer + "/place", "place-unknown",
				"There is no place `" + hours.place() + "` among the places: add it, or correct its id.");
	}

	private void minute(String pointer, LocalTime time) {
		this.findings.addIf(!time.equals(time.truncatedTo(ChronoUnit.MINUTES)), pointer, "time-too-exact",
				"Write hours and minutes alone, like 09:30.");
	}

	private void situations(List<String> situations) {
		for (int i = 0; i < situations.size(); i++) {
			this.findings.addIf(!Vocabulary.SITUATIONS.contains(situations.get(i)), "/situations/" + i,
					"situation-unknown", "There is no situation `" + situations.get(i) + "`: choose from "
							+ String.join(", ", Vocabulary.SITUATIONS) + ".");
		}
		this.findings.distinct("/situations", situations);
	}

	private void contacts(List<Contact> contacts) {
		for (int i = 0; i < contacts.size(); i++) {
			String pointer = "/contacts/" + i;
			Contact contact = contacts.get(i);
			id(pointer + "/id", contact.id());
			this.findings.addIf(contact.phone() != null && !Addresses.isPhone(contact.phone()), pointer + "/phone",
					"phone-malformed",
					"`" + contact.phone() + "` is not a telephone number: write it like +45 12 34 56 78.");
			this.findings.addIf(contact.email() != null && !Addresses.isEmail(contact.email()), pointer + "/email",
					"email-malformed",
					"`" + contact.email() + "` is not an e-mail address: write it like name@example.org.");
			this.findings.url(pointer + "/url", contact.url());
		}
	}

	private void places(List<Place> places) {
		for (int i = 0; i < places.size(); i++) {
			String pointer = "/places/" + i;
			Place place = places.get(i);
			id(pointer + "/id", place.id());
			this.findings.line(pointer + "/address", place.address());
			this.findings.addIf((place.latitude() == null) != (place.longitude() == null), pointer,
					"coordinates-incomplete", "Give both latitude and longitude, or neither.");
			this.findings.addIf(place.latitude() != null && !isWithin(place.latitude(), LATITUDE),
					pointer + "/latitude", "coordinates-range", "A latitude is between -90 and 90 degrees.");
			this.findings.addIf(place.longitude() != null && !isWithin(place.longitude(), LONGITUDE),
					pointer + "/longitude", "coordinates-range", "A longitude is between -180 and 180 degrees.");
		}
	}

	/** False for what is not a number, too. */
	static boolean isWithin(double degrees, double limit) {
		return Math.abs(degrees) <= limit;
	}

	private void id(String pointer, String id) {
		this.findings.id(pointer, id);
		String first = this.used.putIfAbsent(id, pointer);
		this.findings.addIf(first != null, pointer, "id-duplicate", "The id `" + id + "` is used at " + first
				+ " already: an id is unique within its item. Rename one of them.");
	}

}
