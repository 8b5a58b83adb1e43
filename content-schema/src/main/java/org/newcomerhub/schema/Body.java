package org.newcomerhub.schema;

import java.util.List;

/**
 * An item's body: everything without words. The words are in its {@link Text}s, by
 * segment id.
 */
public sealed interface Body
		permits GuideBody, AdditionBody, OrganisationBody, PageBody, NewsBody, FactBody, EventBody {

	/**
	 * Returns the item's kind: {@code guide}, {@code addition}, {@code organisation},
	 * {@code page}, {@code news}, {@code fact} or {@code event}.
	 */
	String kind();

	/**
	 * Returns the ids of all segments that a complete text has, in reading order; never
	 * empty.
	 */
	List<String> segmentIds();

	/**
	 * Returns the ids of the sections in the order they are shown; may be empty.
	 */
	List<String> sections();

	/**
	 * Returns the contacts in order; may be empty.
	 */
	List<Contact> contacts();

	/**
	 * Returns the places in order; may be empty.
	 */
	List<Place> places();

}
