package org.newcomerhub.event.feeds.foreign;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is in somebody's calendar.
 */
public sealed interface ForeignCalendar {

	/** The longest name of an event that is kept. */
	int LONGEST_UID = 500;

	/**
	 * It could be read.
	 *
	 * @param events by their UIDs, each once
	 * @param skipped those that no event can be made of
	 */
	record Read(List<ForeignEvent> events, List<Skipped> skipped) implements ForeignCalendar {

		public Read {
			events = List.copyOf(events);
			skipped = List.copyOf(skipped);
		}

	}

	/**
	 * An event that cannot be read.
	 *
	 * @param uid its name; empty: it has none
	 * @param why {@code no-uid}, {@code no-start}, {@code time}, {@code end},
	 * {@code recurrence} or {@code no-title}
	 */
	record Skipped(String uid, String why) {
	}

	/**
	 * It is no calendar, or one that is not read.
	 *
	 * @param why {@code not-a-calendar}, {@code too-deep} or {@code too-many-events}
	 */
	record Malformed(String why) implements ForeignCalendar {
	}

	/**
	 * Reads a calendar.
	 * @param zone of times that say none
	 */
	static ForeignCalendar read(byte[] bytes, ZoneId zone) {
		Map<String, List<List<ContentLine>>> byUid = new LinkedHashMap<>();
		List<Skipped> skipped = new ArrayList<>();
		try {
			for (List<ContentLine> event : Components.events(bytes)) {
				String uid = ForeignWords.line(Lines.of(event).text("UID"), LONGEST_UID);
				byUid.computeIfAbsent(uid, (each) -> new ArrayList<>()).add(event);
			}
		}
		catch (MalformedCalendarException ex) {
			return new Malformed(ex.why());
		}
		List<ForeignEvent> events = new ArrayList<>();
		byUid.forEach((uid, components) -> {
			try {
				events.add(ForeignEvents.read(uid, components, zone));
			}
			catch (UnreadableEventException ex) {
				skipped.add(new Skipped(uid, ex.why()));
			}
		});
		return new Read(events, skipped);
	}

}
