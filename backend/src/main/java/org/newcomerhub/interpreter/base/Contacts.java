package org.newcomerhub.interpreter.base;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.interpreter.model.Contact;
import org.newcomerhub.interpreter.model.Interpreter;
import org.newcomerhub.interpreter.model.Point;
import org.newcomerhub.mongo.Encryption;

import org.springframework.stereotype.Component;

/**
 * Seals who somebody is, and opens it where it is needed. Each line is a value; empty:
 * none.
 */
@Component
public class Contacts {

	private static final String NEWLINE = "\n";

	private final Encryption encryption;

	Contacts(Encryption encryption) {
		this.encryption = encryption;
	}

	/** What is stored. */
	String seal(UUID interpreter, Contact contact) {
		Point home = contact.home();
		return this.encryption.seal(String.join(NEWLINE, contact.name(), text(contact.email()), text(contact.phone()),
				(home != null) ? home.latitude() + " " + home.longitude() : ""), context(interpreter));
	}

	/** Who somebody is; null once they were erased. */
	public @Nullable Contact open(Interpreter interpreter) {
		String sealed = interpreter.contact();
		if (sealed == null) {
			return null;
		}
		String[] lines = this.encryption.open(sealed, context(interpreter.id())).split(NEWLINE, -1);
		return new Contact(lines[0], value(lines[1]), value(lines[2]), point(lines[3]));
	}

	private static String text(@Nullable String value) {
		return (value != null) ? value : "";
	}

	private static @Nullable String value(String text) {
		return text.isEmpty() ? null : text;
	}

	private static @Nullable Point point(String text) {
		int space = text.indexOf(' ');
		return (space < 0) ? null : new Point(Double.parseDouble(text.substring(0, space)),
				Double.parseDouble(text.substring(space + 1)));
	}

	private static String context(UUID interpreter) {
		return Interpreter.COLLECTION + "/contact/" + interpreter;
	}

}
