package org.newcomerhub.feedback.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.feedback.model.Box;
import org.newcomerhub.feedback.model.Handling;
import org.newcomerhub.feedback.model.Letter;
import org.newcomerhub.feedback.model.Subject;
import org.newcomerhub.mongo.StoredShape;

/**
 * The stored form of a letter. Days are texts, so that no zone moves them; so are
 * moments.
 */
final class StoredLetter {

	static final int SHAPE = 1;

	static final String VERSION = "version";

	static final String REGION = "region";

	static final String ORDER = "order";

	static final String STATE = "state";

	static final String OPEN = "new";

	static final String HANDLED = "handled";

	static final String HANDLING = "handling";

	static final String EMAIL = "email";

	/** Day and id; exists only while an address is there. */
	static final String ERASE = "eraseEmail";

	/** Day and id; exists only until its owner has been told. */
	static final String UNTOLD = "untold";

	static final String ITEM = "item";

	static final String HELPED = "helped";

	static final String CATEGORY = "category";

	private static final String READ_IN = "readIn";

	private static final String LANGUAGE = "language";

	static final String CREATED_ON = "createdOn";

	private static final String WORDS = "words";

	private static final String ERASED_ON = "emailErasedOn";

	private StoredLetter() {
	}

	static Document write(Letter letter) {
		Document document = new Document("_id", letter.id()).append(StoredShape.FIELD, SHAPE)
			.append(VERSION, letter.version())
			.append(REGION, letter.region())
			.append(READ_IN, letter.readIn())
			.append(LANGUAGE, letter.language())
			.append(CREATED_ON, letter.createdOn().toString())
			.append(ORDER, letter.order())
			.append(STATE, letter.open() ? OPEN : HANDLED);
		writeSubject(letter.subject(), document);
		if (letter.words() != null) {
			document.append(WORDS, letter.words()).append(UNTOLD, letter.order());
		}
		if (letter.email() != null && letter.emailErasedOn() != null) {
			document.append(EMAIL, letter.email())
				.append(ERASED_ON, letter.emailErasedOn().toString())
				.append(ERASE, letter.emailErasedOn() + "/" + letter.id());
		}
		return document;
	}

	private static void writeSubject(Subject subject, Document document) {
		switch (subject) {
			case Subject.OfItem item -> document.append(ITEM, item.item())
				.append("kind", item.kind())
				.append("slug", item.slug())
				.append(HELPED, item.helped())
				.append("bodyRevision", item.bodyRevision())
				.append("textRevision", item.textRevision());
			case Subject.OfSector sector -> {
				if (sector.category() != null) {
					document.append(CATEGORY, sector.category());
				}
			}
		}
	}

	static Document write(Handling handling) {
		Document document = new Document("by", handling.by()).append("at", handling.at().toString());
		if (handling.note() != null) {
			document.append("note", handling.note());
		}
		return document;
	}

	static Letter read(Box box, Document document) {
		Document handling = document.get(HANDLING, Document.class);
		return new Letter(document.getString("_id"), document.get(VERSION, Number.class).longValue(),
				document.getString(REGION), document.getString(READ_IN), document.getString(LANGUAGE),
				LocalDate.parse(document.getString(CREATED_ON)), readSubject(box, document), document.getString(WORDS),
				document.getString(EMAIL), day(document.getString(ERASED_ON)), OPEN.equals(document.getString(STATE)),
				(handling != null) ? readHandling(handling) : null);
	}

	private static Subject readSubject(Box box, Document document) {
		return switch (box) {
			case FEEDBACK -> new Subject.OfItem(document.get(ITEM, UUID.class), document.getString("kind"),
					document.getString("slug"), document.getBoolean(HELPED), document.getInteger("bodyRevision"),
					document.getInteger("textRevision"));
			case QUESTION -> new Subject.OfSector(document.getString(CATEGORY));
		};
	}

	private static Handling readHandling(Document document) {
		return new Handling(document.getString("by"), Instant.parse(document.getString("at")),
				document.getString("note"));
	}

	private static @Nullable LocalDate day(@Nullable String text) {
		return (text != null) ? LocalDate.parse(text) : null;
	}

}
