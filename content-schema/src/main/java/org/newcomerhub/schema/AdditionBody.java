package org.newcomerhub.schema;

import java.util.ArrayList;
import java.util.List;

/**
 * The body of an addition: what a region adds to an item of its parent.
 *
 * @param of the parent's item
 * @param contacts local contacts, in order; may be empty
 * @param places local places, in order; may be empty
 */
public record AdditionBody(ItemReference of, List<Contact> contacts, List<Place> places) implements Body {

	public AdditionBody {
		contacts = List.copyOf(contacts);
		places = List.copyOf(places);
	}

	@Override
	public String kind() {
		return "addition";
	}

	/**
	 * Returns none: an addition is one note.
	 */
	@Override
	public List<String> sections() {
		return List.of();
	}

	@Override
	public List<String> segmentIds() {
		List<String> ids = new ArrayList<>(List.of(SegmentIds.NOTE));
		this.contacts.forEach((contact) -> ids.add(SegmentIds.label(contact.id())));
		this.places.forEach((place) -> ids.add(SegmentIds.label(place.id())));
		return List.copyOf(ids);
	}

}
