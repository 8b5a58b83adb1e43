package org.newcomerhub.event.calendar;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Language;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Color;
import net.fortuna.ical4j.model.property.Conference;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Geo;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Source;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Writes calendars (RFC 5545, with the properties of RFC 7986). The same events give the
 * same bytes: nothing in it is of now.
 */
final class CalendarText {

	private static final String PRODUCT = "-//Newcomer Hub//Events//EN";

	/** Not a host's name: an occurrence stays what it is when the hub moves. */
	private static final String UID_DOMAIN = "@newcomerhub";

	private static final Duration REFRESH = Duration.ofHours(4);

	private static final String COLOUR = "teal";

	private CalendarText() {
	}

	/**
	 * What a calendar says of itself.
	 *
	 * @param name one line
	 * @param description what is in it
	 * @param language of both, a tag of the registry
	 * @param source the address at which it is found again
	 */
	record Head(String name, String description, String language, String source) {
	}

	/**
	 * Writes a calendar.
	 * @param words the hub's own, in the reader's language
	 */
	static byte[] write(Head head, CalendarWords words, List<Announced> events) {
		Calendar calendar = new Calendar();
		calendar.add(new ProdId(PRODUCT));
		calendar.add(ImmutableVersion.VERSION_2_0);
		calendar.add(ImmutableCalScale.GREGORIAN);
		calendar.add(spoken(new Name(text(head.name())), head.language()));
		calendar.add(spoken(new Description(text(head.description())), head.language()));
		calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH));
		calendar.add(new Source(new ParameterList(List.of(Value.URI)), head.source()));
		calendar.add(new Color(new ParameterList(), COLOUR));
		events.stream()
			.map(Announced::changedAt)
			.max(Comparator.naturalOrder())
			.ifPresent((changed) -> calendar.add(new LastModified(seconds(changed))));
		zones(events).forEach((zone, span) -> calendar.add(ZoneComponent.of(ZoneId.of(zone), span.from, span.to)));
		entries(events).forEach((entry) -> calendar.add(entry.component(words)));
		return Folding.fold(calendar.toString());
	}

	/** From when to when something is in a zone. */
	private record Span(Instant from, Instant to) {

		static Span of(Announced.Day day) {
			return new Span(day.start().toInstant(), day.end().toInstant());
		}

		Span and(Span other) {
			return new Span(this.from.isBefore(other.from) ? this.from : other.from,
					this.to.isAfter(other.to) ? this.to : other.to);
		}

	}

	private static Map<String, Span> zones(List<Announced> events) {
		Map<String, Span> zones = new TreeMap<>();
		events.stream()
			.flatMap((event) -> event.dates().stream())
			.forEach((day) -> zones.merge(day.start().getZone().getId(), Span.of(day), Span::and));
		// a calendar has at least one component
		return zones.isEmpty() ? Map.of("Etc/UTC", new Span(Instant.EPOCH, Instant.EPOCH)) : zones;
	}

	private record Entry(Announced event, Announced.Day day) {

		VEvent component(CalendarWords words) {
			VEvent component = new VEvent(false);
			Instant changed = seconds(this.event.changedAt(this.day));
			component.add(new Uid(this.day.id() + UID_DOMAIN));
			component.add(new DtStamp(changed));
			component.add(new LastModified(changed));
			component.add(new Sequence(this.day.sequence()));
			component.add(new DtStart<>(this.day.start()));
			component.add(new DtEnd<>(this.day.end()));
			component.add(this.day.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
			addWords(component, words);
			addWhere(component);
			return component;
		}

		private void addWords(VEvent component, CalendarWords words) {
			String language = this.event.language();
			component.add(spoken(new Summary(text(this.event.title())), language));
			component.add(spoken(new Description(text(words.description(this.event, this.day))), language));
			component.add(spoken(new Categories(new TextList(words.type(this.event.body().type()))), language));
			component.add(new Url(URI.create(this.event.page())));
		}

		private void addWhere(VEvent component) {
			Announced.Venue venue = this.day.venue();
			if (venue != null) {
				component.add(spoken(new Location(text(venue.line())), this.event.language()));
				Double latitude = venue.latitude();
				Double longitude = venue.longitude();
				if (latitude != null && longitude != null) {
					component.add(new Geo(BigDecimal.valueOf(latitude), BigDecimal.valueOf(longitude)));
				}
			}
			if (this.day.onlineUrl() != null) {
				component.add(new Conference(new ParameterList(List.of(Value.URI)), this.day.onlineUrl()));
			}
		}

	}

	/** By start, whichever event they are of. */
	private static Stream<Entry> entries(List<Announced> events) {
		return events.stream()
			.flatMap((event) -> event.dates().stream().map((day) -> new Entry(event, day)))
			.sorted(Comparator.comparing((Entry entry) -> entry.day().start().toInstant())
				.thenComparing((entry) -> entry.day().id()));
	}

	/** Calendars know no parts of a second. */
	private static Instant seconds(Instant instant) {
		return instant.truncatedTo(ChronoUnit.SECONDS);
	}

	/**
	 * What a text may hold (RFC 5545, 3.3.11): no control characters but the end of a
	 * line.
	 */
	private static String text(String words) {
		StringBuilder kept = new StringBuilder(words.length());
		words.codePoints()
			.filter((character) -> character == '\n' || character == '\t'
					|| (Character.getType(character) != Character.CONTROL
							&& Character.getType(character) != Character.SURROGATE))
			.forEach(kept::appendCodePoint);
		return kept.toString();
	}

	private static <P extends Property> P spoken(P property, String language) {
		property.add(new Language(language));
		return property;
	}

}
