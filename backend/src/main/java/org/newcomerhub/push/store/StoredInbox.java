package org.newcomerhub.push.store;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.mongo.StoredShape;

/**
 * The stored form of an inbox. Entries have short names, because there are many.
 */
final class StoredInbox {

	static final String COLLECTION = "inbox";

	static final StoredShape SHAPE = new StoredShape(COLLECTION, 1);

	static final String ID = "_id";

	static final String VERSION = "version";

	static final String ENTRIES = "entries";

	/** Moment and id, only while a digest is due: by it those that are due are found. */
	static final String DIGEST = "digestAt";

	private static final String CAMPAIGN = "c";

	private static final String AT = "t";

	private static final String LANGUAGE = "l";

	private static final String BATCH = "b";

	private static final String INDEX = "i";

	private static final String HOW = "h";

	private static final String REASON = "r";

	private static final String READ = "d";

	private static final String OPENED = "o";

	private StoredInbox() {
	}

	/** Sorts by time. */
	static String digest(Instant at, UUID id) {
		return String.format("%014d/%s", at.toEpochMilli(), id);
	}

	static Document write(Inbox inbox) {
		Document document = new Document(ID, inbox.installation()).append(StoredShape.FIELD, SHAPE.known())
			.append(VERSION, inbox.version())
			.append(ENTRIES, inbox.entries().stream().map(StoredInbox::write).toList());
		if (inbox.digestAt() != null) {
			document.append(DIGEST, digest(inbox.digestAt(), inbox.installation()));
		}
		return document;
	}

	private static Document write(Inbox.Entry entry) {
		Document document = new Document(CAMPAIGN, entry.campaign()).append(AT, Date.from(entry.at()))
			.append(LANGUAGE, entry.language())
			.append(BATCH, entry.batch())
			.append(INDEX, entry.index())
			.append(HOW, entry.how().name());
		if (entry.reason() != null) {
			document.append(REASON, entry.reason());
		}
		if (entry.readAt() != null) {
			document.append(READ, Date.from(entry.readAt()));
		}
		if (entry.opened()) {
			document.append(OPENED, true);
		}
		return document;
	}

	static Inbox read(Document stored) {
		Document document = SHAPE.readable(stored);
		String digest = document.getString(DIGEST);
		return new Inbox(document.get(ID, UUID.class), document.get(VERSION, Number.class).longValue(),
				document.getList(ENTRIES, Document.class, List.of()).stream().map(StoredInbox::entry).toList(),
				(digest != null) ? Instant.ofEpochMilli(Long.parseLong(digest.substring(0, digest.indexOf('/'))))
						: null);
	}

	private static Inbox.Entry entry(Document document) {
		return new Inbox.Entry(document.get(CAMPAIGN, UUID.class), document.getDate(AT).toInstant(),
				document.getString(LANGUAGE), document.getInteger(BATCH), document.getInteger(INDEX),
				Inbox.How.valueOf(document.getString(HOW)), document.getString(REASON), read(document.getDate(READ)),
				document.getBoolean(OPENED, false));
	}

	private static @Nullable Instant read(@Nullable Date at) {
		return (at != null) ? at.toInstant() : null;
	}

}
