package org.newcomerhub.translation.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamConstants;

/**
 * Reads XLIFF 2.0 and 2.1, as any tool writes them. Modules and extensions that it does
 * not know are passed over.
 */
final class XliffReader {

	private final XmlCursor cursor;

	private XliffReader(XmlCursor cursor) {
		this.cursor = cursor;
	}

	/**
	 * Reads a document.
	 * @throws XliffFaultException when it is none
	 */
	static XliffDocument read(byte[] document) {
		return new XliffReader(new XmlCursor(document)).document();
	}

	private XliffDocument document() {
		int event = this.cursor.next();
		while (event != XMLStreamConstants.START_ELEMENT) {
			event = this.cursor.next();
		}
		String version = this.cursor.attribute("version");
		if (!this.cursor.isCore() || !this.cursor.name().equals("xliff") || version == null
				|| !version.matches("2\\.[01]")) {
			throw this.cursor.fault("xliff-other", Map.of());
		}
		Spot spot = this.cursor.spot();
		String source = this.cursor.required("srcLang");
		String target = this.cursor.attribute("trgLang");
		List<XliffDocument.File> files = new ArrayList<>();
		int depth = this.cursor.depth();
		while (this.cursor.nextChild(depth)) {
			if (isCore("file")) {
				files.add(file());
			}
			else {
				this.cursor.skip();
			}
		}
		// what follows the root is XML too
		while (event != XMLStreamConstants.END_DOCUMENT) {
			event = this.cursor.next();
		}
		return new XliffDocument(source, target, spot, files);
	}

	private boolean isCore(String name) {
		return this.cursor.isCore() && this.cursor.name().equals(name);
	}

	private XliffDocument.File file() {
		Spot spot = this.cursor.spot();
		String id = this.cursor.required("id");
		Map<String, String> metadata = new HashMap<>();
		List<XliffDocument.Note> notes = new ArrayList<>();
		List<XliffDocument.Unit> units = new ArrayList<>();
		try {
			units(metadata, notes, units);
		}
		catch (XliffFaultException ex) {
			throw new XliffFaultException(ex.fault().in(id));
		}
		return new XliffDocument.File(id, spot, metadata, notes, units);
	}

	/** The units of a file or group. */
	private void units(Map<String, String> metadata, List<XliffDocument.Note> notes, List<XliffDocument.Unit> units) {
		int depth = this.cursor.depth();
		while (this.cursor.nextChild(depth)) {
			if (isCore("unit")) {
				units.add(new UnitReader(this.cursor).read());
			}
			else if (isCore("group")) {
				units(new HashMap<>(), notes, units);
			}
			else if (isCore("notes")) {
				notes(this.cursor, notes);
			}
			else if (this.cursor.isMetadata()) {
				metadata(this.cursor, metadata);
			}
			else {
				this.cursor.skip();
			}
		}
	}

	/** What people have said, and the hub. */
	static void notes(XmlCursor cursor, List<XliffDocument.Note> notes) {
		int depth = cursor.depth();
		while (cursor.nextChild(depth)) {
			String category = cursor.attribute("category");
			boolean isOurs = category != null && category.startsWith(Xliff.HUB + ":");
			String text = cursor.words().strip();
			if (!text.isEmpty()) {
				notes.add(new XliffDocument.Note(isOurs, text));
			}
		}
	}

	/** What the hub has said; what others have is passed over. */
	static void metadata(XmlCursor cursor, Map<String, String> metadata) {
		int depth = cursor.depth();
		boolean isOurs = Xliff.HUB.equals(cursor.attribute("category"));
		while (cursor.nextChild(depth)) {
			String type = cursor.attribute("type");
			if (cursor.isMetadata() && cursor.name().equals("metaGroup")) {
				metadata(cursor, metadata);
			}
			else if (isOurs && type != null) {
				metadata.putIfAbsent(type, cursor.words().strip());
			}
			else {
				cursor.skip();
			}
		}
	}

}
