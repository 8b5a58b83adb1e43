package org.newcomerhub.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The body of an organisation: an office, a club, an employer. A record of any content
 * can be made; {@link Rules} says what is wrong with it.
 *
 * @param type one of {@link Vocabulary#ORGANISATION_TYPES}
 * @param sections ids in the order they are shown; may be empty
 * @param openingHours in order; may be empty
 * @param deskLanguages tags of the language registry that are spoken at the desk; may be
 * empty
 * @param website absolute http or https; null: none
 * @param contacts in order; may be empty
 * @param places in order; may be empty
 */
public record OrganisationBody(String type, List<String> sections, List<OpeningHours> openingHours,
		List<String> deskLanguages, @Nullable String website, List<Contact> contacts,
		List<Place> places) implements Body {

	public OrganisationBody {
		sections = List.copyOf(sections);
		openingHours = List.copyOf(openingHours);
		deskLanguages = List.copyOf(deskLanguages);
		contacts = List.copyOf(contacts);
		places = List.copyOf(places);
	}

	@Override
	public String kind() {
		return "organisation";
	}

	@Override
	public List<String> segmentIds() {
		return SegmentIds.ofSections(this);
	}

}
