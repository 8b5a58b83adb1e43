package org.newcomerhub.translation.exchange;

import java.util.ArrayDeque;
import java.util.Deque;

import org.jspecify.annotations.Nullable;

/**
 * XML 1.0 as it is written. Spaces and lines that make it easier to read stand only
 * between elements.
 */
final class XmlText {

	private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

	private final Deque<String> open = new ArrayDeque<>();

	/** Whether the beginning of the last element is still to be ended. */
	private boolean inTag;

	/** Opens an element; its attributes may follow. */
	XmlText open(String element) {
		endTag();
		this.text.append('<').append(element);
		this.open.push(element);
		this.inTag = true;
		return this;
	}

	/** An attribute of the element that was just opened; none when there is no value. */
	XmlText with(String name, @Nullable String value) {
		if (value != null) {
			this.text.append(' ').append(name).append("=\"");
			value.codePoints().filter(XmlText::isCharacter).forEach((character) -> escape(character, true));
			this.text.append('"');
		}
		return this;
	}

	/** Closes the element that was opened last. */
	XmlText close() {
		String element = this.open.pop();
		if (this.inTag) {
			this.text.append("/>");
			this.inTag = false;
		}
		else {
			this.text.append("</").append(element).append('>');
		}
		return this;
	}

	/** A new line, for those who read the file. */
	XmlText line() {
		endTag();
		this.text.append('\n');
		return this;
	}

	/** Words; what XML cannot hold becomes a {@code cp} (code point). */
	XmlText words(String words) {
		endTag();
		words.codePoints().forEach((character) -> {
			if (isCharacter(character)) {
				escape(character, false);
			}
			else {
				this.text.append("<cp hex=\"").append("%04X".formatted(character)).append("\"/>");
			}
		});
		return this;
	}

	/** Words where no element is allowed; what XML cannot hold is left out. */
	XmlText remark(String words) {
		endTag();
		words.codePoints().filter(XmlText::isCharacter).forEach((character) -> escape(character, false));
		return this;
	}

	private void endTag() {
		if (this.inTag) {
			this.text.append('>');
			this.inTag = false;
		}
	}

	private void escape(int character, boolean inAttribute) {
		switch (character) {
			case '<' -> this.text.append("&lt;");
			case '>' -> this.text.append("&gt;");
			case '&' -> this.text.append("&amp;");
			case '"' -> this.text.append(inAttribute ? "&quot;" : "\"");
			// readers would make other characters of these
			case '\r' -> this.text.append("&#13;");
			case '\n', '\t' -> this.text.append(inAttribute ? "&#" + character + ";" : Character.toString(character));
			default -> this.text.appendCodePoint(character);
		}
	}

	/** XML 1.0, production 2. */
	private static boolean isCharacter(int character) {
		return character == '\t' || character == '\n' || character == '\r' || (character >= 0x20 && character < 0xD800)
				|| (character > 0xDFFF && character < 0xFFFE) || character > 0xFFFF;
	}

	@Override
	public String toString() {
		return this.text.toString();
	}

}
