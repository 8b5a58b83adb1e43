package org.newcomerhub.event.feeds.foreign;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ContentHandler;
import net.fortuna.ical4j.data.ParserException;

/**
 * Takes the events out of a calendar, line by line. Nothing in it is asked for elsewhere,
 * and no time zone that it describes is believed: the library's own model would do both.
 */
final class Components implements ContentHandler {

	private static final int MOST_EVENTS = 2_000;

	private static final int MOST_LINES = 500;

	private static final int DEEPEST = 6;

	private final Deque<String> open = new ArrayDeque<>();

	private final List<List<ContentLine>> events = new ArrayList<>();

	private String name = "";

	private String value = "";

	private Map<String, String> parameters = new HashMap<>();

	private boolean tooMany;

	private Components() {
	}

	/**
	 * Reads a calendar.
	 * @return the lines of its events, without those of what lies in them
	 * @throws MalformedCalendarException when it is none, or has more than is read
	 */
	static List<List<ContentLine>> events(byte[] bytes) {
		String text = new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", "")
			.replaceAll("\r\n?|\n", "\r\n")
			.replaceAll("\r\n[ \t]", "")
			.replaceAll("(\r\n)+(?=\r\n)", "")
			.strip() + "\r\n";
		checkDepth(text);
		Components components = new Components();
		try {
			new CalendarParserImpl().parse(new StringReader(text), components);
		}
		catch (ParserException | IOException ex) {
			throw new MalformedCalendarException(components.tooMany ? "too-many-events" : "not-a-calendar", ex);
		}
		return components.events;
	}

	/** The library calls itself for each component within another. */
	private static void checkDepth(String text) {
		int depth = 0;
		for (String line : text.split("\r\n", -1)) {
			if (line.regionMatches(true, 0, "BEGIN:", 0, 6)) {
				depth++;
			}
			else if (line.regionMatches(true, 0, "END:", 0, 4)) {
				depth--;
			}
			if (depth > DEEPEST) {
				throw new MalformedCalendarException("too-deep", null);
			}
		}
	}

	private boolean isInEvent() {
		return this.open.size() == 1 && "VEVENT".equals(this.open.peek());
	}

	@Override
	public void startCalendar() {
		this.open.clear();
	}

	@Override
	public void endCalendar() {
		this.open.clear();
	}

	@Override
	public void startComponent(String component) {
		this.open.push(component.toUpperCase(Locale.ROOT));
		if (isInEvent()) {
			this.tooMany = this.events.size() == MOST_EVENTS;
			if (this.tooMany) {
				// the library makes one of its own of it
				throw new MalformedCalendarException("too-many-events", null);
			}
			this.events.add(new ArrayList<>());
		}
	}

	@Override
	public void endComponent(String component) {
		this.open.poll();
	}

	@Override
	public void startProperty(String property) {
		this.name = property.toUpperCase(Locale.ROOT);
		this.value = "";
		this.parameters = new HashMap<>();
	}

	@Override
	public void propertyValue(String given) {
		this.value = given;
	}

	@Override
	public void parameter(String parameter, String given) {
		this.parameters.put(parameter.toUpperCase(Locale.ROOT), given);
	}

	@Override
	public void endProperty(String property) {
		if (isInEvent() && this.events.getLast().size() < MOST_LINES) {
			this.events.getLast().add(new ContentLine(this.name, this.parameters, this.value));
		}
	}

}
