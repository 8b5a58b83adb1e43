package org.newcomerhub.translation.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamConstants;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.translation.exchange.XliffDocument.Atom;
import org.newcomerhub.translation.inline.Piece.Role;

/**
 * Reads the words of a source or target. A pair may be written as {@code pc} or as
 * {@code sc} and {@code ec}; marks of annotations are passed over, the words in them are
 * not.
 */
final class InlineReader {

	private final XmlCursor cursor;

	private final Map<String, String> data;

	private final List<Atom> atoms = new ArrayList<>();

	/**
	 * Stands at the beginning of the element whose words are to be read.
	 * @param data what codes stand for, by id
	 */
	InlineReader(XmlCursor cursor, Map<String, String> data) {
		this.cursor = cursor;
		this.data = data;
	}

	/** What the codes of some words stand for, by id and role. */
	static Map<String, String> codes(List<Atom> words) {
		Map<String, String> codes = new HashMap<>();
		words.forEach((atom) -> {
			if (atom instanceof Atom.Code code && code.data() != null) {
				codes.putIfAbsent(key(code.id(), code.role()), code.data());
			}
		});
		return codes;
	}

	private static String key(String id, Role role) {
		return role + " " + id;
	}

	/**
	 * Reads to the end of the element.
	 * @param known what codes stand for that do not say so themselves, see {@link #codes}
	 */
	List<Atom> read(Map<String, String> known) {
		int start = this.cursor.depth();
		List<Atom.@Nullable Code> ends = new ArrayList<>();
		while (this.cursor.depth() >= start) {
			int event = this.cursor.next();
			if (XmlCursor.isWords(event)) {
				this.atoms.add(new Atom.Text(this.cursor.text(), this.cursor.spot()));
			}
			else if (event == XMLStreamConstants.START_ELEMENT) {
				ends.addLast(element(known));
			}
			else if (event == XMLStreamConstants.END_ELEMENT && !ends.isEmpty()) {
				Atom.Code end = ends.removeLast();
				if (end != null) {
					this.atoms.add(end);
				}
			}
		}
		return List.copyOf(this.atoms);
	}

	/**
	 * Reads the beginning of an inline element.
	 * @return what its end adds; null: nothing
	 */
	private Atom.@Nullable Code element(Map<String, String> known) {
		if (!this.cursor.isCore()) {
			return null;
		}
		switch (this.cursor.name()) {
			case "cp" -> this.atoms.add(new Atom.Text(codePoint(), this.cursor.spot()));
			case "ph" -> this.atoms.add(code(Role.STANDALONE, "id", "dataRef", known));
			case "sc" -> this.atoms.add(code(Role.OPENING, "id", "dataRef", known));
			case "ec" -> this.atoms.add(code(Role.CLOSING,
					(this.cursor.attribute("startRef") != null) ? "startRef" : "id", "dataRef", known));
			case "pc" -> {
				this.atoms.add(code(Role.OPENING, "id", "dataRefStart", known));
				return code(Role.CLOSING, "id", "dataRefEnd", known);
			}
			case "mrk", "sm", "em" -> {
			}
			default -> throw this.cursor.fault("xliff-structure", Map.of("what", "<" + this.cursor.name() + ">"));
		}
		return null;
	}

	private Atom.Code code(Role role, String idName, String reference, Map<String, String> known) {
		String id = this.cursor.required(idName);
		String from = this.cursor.attribute(reference);
		String copied = this.cursor.attribute("copyOf");
		String words = (from != null) ? this.data.get(from) : null;
		if (words == null) {
			words = known.get(key((copied != null) ? copied : id, role));
		}
		return new Atom.Code((copied != null) ? copied : id, role, words, this.cursor.spot());
	}

	private String codePoint() {
		String hex = this.cursor.required("hex");
		int character = hex.matches("[0-9A-Fa-f]{1,6}") ? Integer.parseInt(hex, 16) : -1;
		if (!Character.isValidCodePoint(character)) {
			throw this.cursor.fault("xliff-structure", Map.of("what", "<cp hex=\"" + hex + "\">"));
		}
		return Character.toString(character);
	}

}
