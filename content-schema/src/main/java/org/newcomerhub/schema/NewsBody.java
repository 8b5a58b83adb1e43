package org.newcomerhub.schema;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The body of a piece of news. A record of any content can be made; {@link Rules} says
 * what is wrong with it.
 *
 * @param date the day it is from; a reader is warned once it is older than
 * {@link Policies#newsOldDays()}
 * @param link where to read on, absolute http or https; null: nowhere
 * @param sections ids in the order they are shown; may be empty, the summary then says
 * all
 * @param contacts in order; may be empty
 * @param places in order; may be empty
 */
public record NewsBody(LocalDate date, @Nullable String link, List<String> sections, List<Contact> contacts,
		List<Place> places) implements Body {

	public NewsBody {
		sections = List.copyOf(sections);
		contacts = List.copyOf(contacts);
		places = List.copyOf(places);
	}

	@Override
	public String kind() {
		return "news";
	}

	@Override
	public List<String> segmentIds() {
		return SegmentIds.ofSections(this);
	}

}
