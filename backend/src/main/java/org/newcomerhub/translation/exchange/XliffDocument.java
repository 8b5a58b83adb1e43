package org.newcomerhub.translation.exchange;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.schema.State;
import org.newcomerhub.translation.inline.Piece.Role;

/**
 * An XLIFF 2 document as it was read.
 *
 * @param source the language that it is translated from, as written
 * @param target the language that it is translated into, as written; null: it says none
 * @param spot where it begins
 * @param files in order
 */
record XliffDocument(String source, @Nullable String target, Spot spot, List<File> files) {

	XliffDocument {
		files = List.copyOf(files);
	}

	/**
	 * A file of it, which is an item.
	 *
	 * @param id as written
	 * @param spot where it begins
	 * @param metadata what the hub has said of it; empty when a tool has lost it
	 * @param notes what people have said of it
	 * @param units in order, those of groups among them
	 */
	record File(String id, Spot spot, Map<String, String> metadata, List<Note> notes, List<Unit> units) {

		File {
			metadata = Map.copyOf(metadata);
			notes = List.copyOf(notes);
			units = List.copyOf(units);
		}

		/** The number of a revision that the hub has said; 0: none, null: not known. */
		@Nullable Integer revision(String name) {
			String value = this.metadata.get(name);
			return (value != null && value.matches("[0-9]{1,9}")) ? Integer.valueOf(value) : null;
		}

	}

	/**
	 * A unit, which is a segment of the hub's, whatever a tool has split it into.
	 *
	 * @param id as written
	 * @param spot where it begins
	 * @param metadata what the hub has said of it; empty when a tool has lost it
	 * @param notes what people have said of it
	 * @param source the words that it is translated from
	 * @param target the words that it was translated to; null: it was not, or only in
	 * part
	 * @param state how far they have come: the least of its segments
	 */
	record Unit(String id, Spot spot, Map<String, String> metadata, List<Note> notes, List<Atom> source,
			@Nullable List<Atom> target, State state) {

		Unit {
			metadata = Map.copyOf(metadata);
			notes = List.copyOf(notes);
			source = List.copyOf(source);
			target = (target != null) ? List.copyOf(target) : null;
		}

	}

	/**
	 * A note.
	 *
	 * @param isOurs whether the hub has written it
	 * @param text plain text
	 */
	record Note(boolean isOurs, String text) {
	}

	/** A piece of words. */
	sealed interface Atom {

		/** Where it is. */
		Spot spot();

		/** Text. */
		record Text(String text, Spot spot) implements Atom {
		}

		/**
		 * An inline code.
		 *
		 * @param id as written
		 * @param role of the two ends of a {@code pc}, which one it is
		 * @param data what it stands for; null: the document does not say
		 */
		record Code(String id, Role role, @Nullable String data, Spot spot) implements Atom {
		}

	}

}
