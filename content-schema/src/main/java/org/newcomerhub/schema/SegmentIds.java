package org.newcomerhub.schema;

import java.util.ArrayList;
import java.util.List;

/**
 * The names of segments.
 */
public final class SegmentIds {

	public static final String TITLE = "title";

	public static final String SUMMARY = "summary";

	public static final String NOTE = "note";

	private SegmentIds() {
	}

	/**
	 * Returns {@code <section>.heading}.
	 */
	public static String heading(String section) {
		return section + ".heading";
	}

	/**
	 * Returns {@code <section>.body} or {@code <step>.body}: the Markdown below the
	 * heading.
	 */
	public static String body(String sectionOrStep) {
		return sectionOrStep + ".body";
	}

	/**
	 * Returns {@code <step>.title}.
	 */
	public static String stepTitle(String step) {
		return step + ".title";
	}

	/**
	 * Returns {@code <contact>.label} or {@code <place>.label}.
	 */
	public static String label(String contactOrPlace) {
		return contactOrPlace + ".label";
	}

	/**
	 * Returns {@code <source>.title}.
	 */
	public static String sourceTitle(String source) {
		return source + ".title";
	}

	/**
	 * Returns {@code <value>.text}: what a fact that is a text says, plain.
	 */
	public static String text(String value) {
		return value + ".text";
	}

	/**
	 * The segments of a body that has a title, a summary, sections and labels.
	 */
	static List<String> ofSections(Body body) {
		List<String> ids = new ArrayList<>(List.of(TITLE, SUMMARY));
		for (String section : body.sections()) {
			ids.add(heading(section));
			ids.add(body(section));
		}
		body.contacts().forEach((contact) -> ids.add(label(contact.id())));
		body.places().forEach((place) -> ids.add(label(place.id())));
		return List.copyOf(ids);
	}

	/**
	 * Returns whether a segment holds Markdown: a section's or step's body, or an
	 * addition's note. The others are plain text.
	 */
	public static boolean isMarkdown(String segment) {
		return segment.equals(NOTE) || segment.endsWith(".body");
	}

}
