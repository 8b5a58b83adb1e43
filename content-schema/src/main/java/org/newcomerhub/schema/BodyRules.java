package org.newcomerhub.schema;

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
		for (int i = 0; i < guide.sections().size(); i++) {
			id("/sections/" + i, guide.sections().get(i));
		}
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
				+ " already: ids are unique over sections, steps, contacts, places and sources. Rename one of them.");
	}

}
