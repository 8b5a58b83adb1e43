package org.newcomerhub.schema;

import java.util.List;

/**
 * The body of a page that a service must have, such as the imprint. A record of any
 * content can be made; {@link Rules} says what is wrong with it.
 *
 * @param role one of {@link Vocabulary#PAGE_ROLES}
 * @param sections ids in the order they are shown
 * @param contacts in order; may be empty
 * @param places in order; may be empty
 */
public record PageBody(String role, List<String> sections, List<Contact> contacts, List<Place> places) implements Body {

	public PageBody {
		sections = List.copyOf(sections);
		contacts = List.copyOf(contacts);
		places = List.copyOf(places);
	}

	@Override
	public String kind() {
		return "page";
	}

	@Override
	public List<String> segmentIds() {
		return SegmentIds.ofSections(this);
	}

}
