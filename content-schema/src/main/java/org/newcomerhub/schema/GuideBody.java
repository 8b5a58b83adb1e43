package org.newcomerhub.schema;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The body of a guide. A record of any content can be made; {@link Rules} says what is
 * wrong with it.
 *
 * @param category a standard category or one of the region's own
 * @param situations whom it is for; empty: everyone
 * @param reviewedAt the day it was last read through; null: never
 * @param reviewDue the day by which someone must read it again; null: not set
 * @param officialLink the page to put in front once the guide has expired; null: none
 * @param sections ids in the order they are shown
 * @param steps in order; may be empty
 * @param contacts in order; may be empty
 * @param places in order; may be empty
 * @param related slugs of guides that a reader of this region can see
 * @param sources official sources; may be empty
 */
public record GuideBody(String category, List<String> situations, @Nullable LocalDate reviewedAt,
		@Nullable LocalDate reviewDue, @Nullable String officialLink, List<String> sections, List<Step> steps,
		List<Contact> contacts, List<Place> places, List<String> related, List<Source> sources) implements Body {

	public GuideBody {
		situations = List.copyOf(situations);
		sections = List.copyOf(sections);
		steps = List.copyOf(steps);
		contacts = List.copyOf(contacts);
		places = List.copyOf(places);
		related = List.copyOf(related);
		sources = List.copyOf(sources);
	}

	@Override
	public String kind() {
		return "guide";
	}

	@Override
	public List<String> segmentIds() {
		List<String> ids = new ArrayList<>(List.of(SegmentIds.TITLE, SegmentIds.SUMMARY));
		for (String section : this.sections) {
			ids.add(SegmentIds.heading(section));
			ids.add(SegmentIds.body(section));
		}
		for (Step step : this.steps) {
			ids.add(SegmentIds.stepTitle(step.id()));
			ids.add(SegmentIds.body(step.id()));
		}
		this.contacts.forEach((contact) -> ids.add(SegmentIds.label(contact.id())));
		this.places.forEach((place) -> ids.add(SegmentIds.label(place.id())));
		this.sources.forEach((source) -> ids.add(SegmentIds.sourceTitle(source.id())));
		return List.copyOf(ids);
	}

}
