package org.newcomerhub.event.feeds.foreign;

import java.util.List;
import java.util.Optional;

/**
 * The lines of one event.
 *
 * @param all in their order
 */
record Lines(List<ContentLine> all) {

	static Lines of(List<ContentLine> lines) {
		return new Lines(lines);
	}

	/** The first of a name. */
	Optional<ContentLine> first(String name) {
		return this.all.stream().filter((line) -> line.name().equals(name)).findFirst();
	}

	/** All of a name. */
	List<ContentLine> named(String name) {
		return this.all.stream().filter((line) -> line.name().equals(name)).toList();
	}

	/** What the first of a name says, as a text; empty when there is none. */
	String text(String name) {
		return first(name).map(ContentLine::text).orElse("");
	}

	/** Whether it does not take place. */
	boolean isCancelled() {
		return text("STATUS").strip().equalsIgnoreCase("CANCELLED");
	}

}
