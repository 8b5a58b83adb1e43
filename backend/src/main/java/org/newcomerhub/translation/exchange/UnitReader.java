package org.newcomerhub.translation.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.schema.State;
import org.newcomerhub.translation.exchange.XliffDocument.Atom;
import org.newcomerhub.translation.exchange.XliffDocument.Note;
import org.newcomerhub.translation.exchange.XliffDocument.Unit;

/**
 * Reads one unit. A tool may have split it into segments: they are put together again, in
 * the order of their targets.
 */
final class UnitReader {

	/** A target and where it belongs. */
	private record Ordered(int order, List<Atom> atoms) {
	}

	private final XmlCursor cursor;

	private final Spot spot;

	private final String id;

	private final Map<String, String> metadata = new HashMap<>();

	private final List<Note> notes = new ArrayList<>();

	private final Map<String, String> data = new HashMap<>();

	private final List<Atom> source = new ArrayList<>();

	private final List<Ordered> targets = new ArrayList<>();

	private State state = State.FINAL;

	private boolean isWhole = true;

	/** Stands at the beginning of a unit. */
	UnitReader(XmlCursor cursor) {
		this.cursor = cursor;
		this.spot = cursor.spot();
		this.id = cursor.required("id");
	}

	/**
	 * Reads to its end.
	 * @throws XliffFaultException when it is malformed
	 */
	Unit read() {
		try {
			children();
		}
		catch (XliffFaultException ex) {
			XliffFault fault = ex.fault();
			throw new XliffFaultException(
					new XliffFault(fault.spot(), fault.file(), this.id, fault.code(), fault.arguments()));
		}
		List<Atom> target = null;
		if (this.isWhole && !this.targets.isEmpty()) {
			target = this.targets.stream()
				.sorted(Comparator.comparingInt(Ordered::order))
				.flatMap((ordered) -> ordered.atoms().stream())
				.toList();
		}
		return new Unit(this.id, this.spot, this.metadata, this.notes, this.source, target, this.state);
	}

	private void children() {
		int depth = this.cursor.depth();
		int parts = 0;
		while (this.cursor.nextChild(depth)) {
			if (this.cursor.isMetadata()) {
				XliffReader.metadata(this.cursor, this.metadata);
			}
			else if (!this.cursor.isCore()) {
				this.cursor.skip();
			}
			else {
				switch (this.cursor.name()) {
					case "notes" -> XliffReader.notes(this.cursor, this.notes);
					case "originalData" -> originalData();
					case "segment" -> {
						stateOfSegment();
						part(++parts, true);
					}
					case "ignorable" -> part(++parts, false);
					default -> this.cursor.skip();
				}
			}
		}
	}

	private void originalData() {
		int depth = this.cursor.depth();
		while (this.cursor.nextChild(depth)) {
			String key = this.cursor.attribute("id");
			List<Atom> atoms = new InlineReader(this.cursor, Map.of()).read(Map.of());
			StringBuilder words = new StringBuilder();
			for (Atom atom : atoms) {
				words.append((atom instanceof Atom.Text text) ? text.text() : "");
			}
			if (key != null) {
				this.data.putIfAbsent(key, words.toString());
			}
		}
	}

	private void stateOfSegment() {
		String given = this.cursor.attribute("state");
		State found = State.find((given != null) ? given : State.INITIAL.code())
			.orElseThrow(() -> this.cursor.fault("xliff-structure", Map.of("what", "state=\"" + given + "\"")));
		if (found.compareTo(this.state) < 0) {
			this.state = found;
		}
	}

	private void part(int number, boolean isSegment) {
		int depth = this.cursor.depth();
		List<Atom> words = new ArrayList<>();
		Ordered target = null;
		while (this.cursor.nextChild(depth)) {
			if (this.cursor.isCore() && this.cursor.name().equals("source")) {
				words.addAll(new InlineReader(this.cursor, this.data).read(Map.of()));
			}
			else if (this.cursor.isCore() && this.cursor.name().equals("target")) {
				int order = order(number);
				target = new Ordered(order, new InlineReader(this.cursor, this.data).read(InlineReader.codes(words)));
			}
			else {
				this.cursor.skip();
			}
		}
		this.source.addAll(words);
		if (target != null) {
			this.targets.add(target);
		}
		else if (isSegment) {
			this.isWhole = false;
		}
		else {
			// spaces between sentences, which a tool need not repeat
			this.targets.add(new Ordered(number, words));
		}
	}

	private int order(int number) {
		@Nullable String order = this.cursor.attribute("order");
		return (order != null && order.matches("[0-9]{1,6}")) ? Integer.parseInt(order) : number;
	}

}
