package org.newcomerhub.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The body of an event. A record of any content can be made; {@link Rules} says what is
 * wrong with it.
 *
 * @param type one of {@link Vocabulary#EVENT_TYPES}
 * @param situations whom it is for; empty: everyone
 * @param organiser the slug of the organisation that invites, one that a reader of the
 * region can see; null: the item's owner
 * @param funder the slug of the organisation that pays; null: nobody apart
 * @param schedule when it takes place
 * @param venue the id of one of {@code places}; null: it is online alone
 * @param onlineUrl where it is online, absolute http or https; null: nowhere
 * @param doorMinutes how many minutes before the start the doors open; null: not said
 * @param signUp how one gets a place
 * @param price of one person; null: free
 * @param level the CEFR level of the local language that is needed, one of
 * {@link Vocabulary#LEVELS}; null: none
 * @param children whether they may come along
 * @param ages whom it is for; null: all ages
 * @param audience of {@link Vocabulary#AUDIENCES}; empty: everyone
 * @param food of {@link Vocabulary#FOOD}; may be empty
 * @param accessibility of {@link Vocabulary#ACCESSIBILITY}; empty: not said
 * @param languages tags of the language registry that are spoken there; may be empty
 * @param interpreting the interpreters that are wanted, each language and modality once;
 * may be empty
 * @param photos one of {@link Vocabulary#PHOTOS}; null: not said
 * @param sections ids in the order they are shown; may be empty. The one called
 * {@link #WHY} says who invites, and why
 * @param contacts in order; may be empty
 * @param places in order; may be empty
 * @param related slugs of guides that a reader of this region can see
 * @param relatedEvents slugs of events that a reader of this region can see
 */
public record EventBody(String type, List<String> situations, @Nullable String organiser, @Nullable String funder,
		Schedule schedule, @Nullable String venue, @Nullable String onlineUrl, @Nullable Integer doorMinutes,
		SignUp signUp, @Nullable Price price, @Nullable String level, Children children, @Nullable Ages ages,
		List<String> audience, List<String> food, List<String> accessibility, List<String> languages,
		List<WantedInterpreting> interpreting, @Nullable String photos, List<String> sections, List<Contact> contacts,
		List<Place> places, List<String> related, List<String> relatedEvents) implements Body {

	/** The section that says who invites, and why. */
	public static final String WHY = "why";

	public EventBody {
		situations = List.copyOf(situations);
		audience = List.copyOf(audience);
		food = List.copyOf(food);
		accessibility = List.copyOf(accessibility);
		languages = List.copyOf(languages);
		interpreting = List.copyOf(interpreting);
		sections = List.copyOf(sections);
		contacts = List.copyOf(contacts);
		places = List.copyOf(places);
		related = List.copyOf(related);
		relatedEvents = List.copyOf(relatedEvents);
	}

	@Override
	public String kind() {
		return "event";
	}

	@Override
	public List<String> segmentIds() {
		return SegmentIds.ofSections(this);
	}

	/**
	 * Returns this event at other times.
	 */
	public EventBody with(Schedule other) {
		return new EventBody(this.type, this.situations, this.organiser, this.funder, other, this.venue, this.onlineUrl,
				this.doorMinutes, this.signUp, this.price, this.level, this.children, this.ages, this.audience,
				this.food, this.accessibility, this.languages, this.interpreting, this.photos, this.sections,
				this.contacts, this.places, this.related, this.relatedEvents);
	}

}
