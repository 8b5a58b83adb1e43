package org.newcomerhub.translation.exchange;

import java.io.StringReader;
import java.util.Map;
import java.util.Optional;

import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/**
 * Goes through an XML document from element to element. A document type is refused
 * wherever it stands, and with it every entity but XML's own five: nothing outside the
 * document is read, and nothing in it grows.
 */
final class XmlCursor {

	/** No XLIFF lies this deep. */
	private static final int DEEPEST = 60;

	private final XMLStreamReader reader;

	private int depth;

	/** Stands before a document. */
	XmlCursor(byte[] document) {
		try {
			this.reader = factory().createXMLStreamReader(new StringReader(XmlCharacters.of(document)));
		}
		catch (XMLStreamException ex) {
			throw malformed(ex);
		}
	}

	/** The JDK's own, whatever else is on the class path. */
	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
		factory.setProperty(XMLInputFactory.IS_COALESCING, true);
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
		factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
		factory.setXMLResolver((publicId, systemId, base, namespace) -> {
			throw new XMLStreamException("Nothing outside the document is read");
		});
		return factory;
	}

	/**
	 * Goes to what comes next.
	 * @return one of {@link XMLStreamConstants}
	 * @throws XliffFaultException when the document is malformed there, or too deep, or
	 * has a document type
	 */
	int next() {
		try {
			int event = this.reader.next();
			switch (event) {
				case XMLStreamConstants.START_ELEMENT -> {
					this.depth++;
					if (this.depth > DEEPEST) {
						throw fault("xliff-malformed", Map.of());
					}
				}
				case XMLStreamConstants.END_ELEMENT -> this.depth--;
				case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE,
						XMLStreamConstants.ENTITY_DECLARATION ->
					throw fault("xliff-doctype", Map.of());
				default -> {
				}
			}
			return event;
		}
		catch (XMLStreamException ex) {
			throw malformed(ex);
		}
	}

	/**
	 * Goes to the next child of an element, over words.
	 * @param parent the depth of the element
	 * @return false at its end
	 */
	boolean nextChild(int parent) {
		while (true) {
			int event = next();
			if (event == XMLStreamConstants.START_ELEMENT) {
				return true;
			}
			if ((event == XMLStreamConstants.END_ELEMENT && this.depth < parent)
					|| event == XMLStreamConstants.END_DOCUMENT) {
				return false;
			}
		}
	}

	/** Goes to the end of the element that has just begun. */
	void skip() {
		int start = this.depth;
		while (this.depth >= start) {
			next();
		}
	}

	/** The words of the element that has just begun, without those of its children. */
	String words() {
		StringBuilder words = new StringBuilder();
		int start = this.depth;
		while (this.depth >= start) {
			int event = next();
			if (isWords(event) && this.depth == start) {
				words.append(this.reader.getText());
			}
		}
		return words.toString();
	}

	/** Whether it stands at words. */
	static boolean isWords(int event) {
		return event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA
				|| event == XMLStreamConstants.SPACE;
	}

	/** The words that it stands at. */
	String text() {
		return this.reader.getText();
	}

	/** How many elements are open, with the one that it stands at the beginning of. */
	int depth() {
		return this.depth;
	}

	/** Whether it stands at an element of the core of XLIFF. */
	boolean isCore() {
		return Xliff.CORE.equals(this.reader.getNamespaceURI());
	}

	/** Whether it stands at an element of the metadata module. */
	boolean isMetadata() {
		return Xliff.METADATA.equals(this.reader.getNamespaceURI());
	}

	/** The name of the element, in its namespace. */
	String name() {
		return this.reader.getLocalName();
	}

	/** An attribute of the element in no namespace. */
	@Nullable String attribute(String name) {
		return this.reader.getAttributeValue(null, name);
	}

	/** An attribute that the element must have. */
	String required(String name) {
		return Optional.ofNullable(attribute(name))
			.orElseThrow(() -> fault("xliff-structure", Map.of("what", "<" + name() + " " + name + "=…>")));
	}

	/** Where it stands. */
	Spot spot() {
		return spot(this.reader.getLocation());
	}

	private static Spot spot(@Nullable Location location) {
		return (location != null) ? new Spot(location.getLineNumber(), location.getColumnNumber()) : Spot.UNKNOWN;
	}

	/** A fault here. */
	XliffFaultException fault(String code, Map<String, String> arguments) {
		return new XliffFaultException(XliffFault.at(spot(), code, arguments));
	}

	private static XliffFaultException malformed(XMLStreamException ex) {
		return new XliffFaultException(XliffFault.at(spot(ex.getLocation()), "xliff-malformed", Map.of()));
	}

}
