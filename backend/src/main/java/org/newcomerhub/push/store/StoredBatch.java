package org.newcomerhub.push.store;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import org.bson.Document;
import org.newcomerhub.mongo.StoredShape;
import org.newcomerhub.push.model.Tally;

/**
 * The stored form of a batch.
 */
final class StoredBatch {

	static final String COLLECTION = "batch";

	static final StoredShape SHAPE = new StoredShape(COLLECTION, 1);

	static final String ID = "_id";

	static final String CAMPAIGN = "campaign";

	static final String NUMBER = "number";

	static final String COUNT = "count";

	static final String FENCE = "fence";

	static final String DONE = "done";

	/** The id, only while there is something to do: by it such batches are counted. */
	static final String OPEN = "open";

	/** By index, each a short text. */
	static final String MESSAGES = "messages";

	/** The messages counted, so that sums need not read them. */
	static final String TALLY = "tally";

	static final String DECIDED = "decided";

	static final String NOBODY = "nobody";

	/** Index and language of those that were opened. */
	static final String OPENED = "opened";

	private static final String LIST = "list";

	private static final String FIRST = "first";

	private static final String INSTALLATIONS = "installations";

	private StoredBatch() {
	}

	static Document write(Batch batch) {
		Document document = new Document(ID, batch.id()).append(StoredShape.FIELD, SHAPE.known())
			.append(CAMPAIGN, batch.campaign())
			.append(NUMBER, batch.number())
			.append(COUNT, batch.count())
			.append(FENCE, batch.fence())
			.append(DONE, batch.done());
		if (batch.list() != null) {
			document.append(LIST, batch.list()).append(FIRST, batch.first());
		}
		else {
			document.append(INSTALLATIONS, batch.installations());
		}
		if (!batch.done()) {
			document.append(OPEN, batch.id());
		}
		Document messages = new Document();
		batch.messages().forEach((index, message) -> messages.append(String.valueOf(index), message.written()));
		return document.append(MESSAGES, messages);
	}

	static Batch read(Document stored) {
		Document document = SHAPE.readable(stored);
		SortedMap<Integer, Message> messages = new TreeMap<>();
		document.get(MESSAGES, Document.class)
			.forEach((index, message) -> messages.put(Integer.valueOf(index), Message.read(String.valueOf(message))));
		long first = (document.get(FIRST) instanceof Number number) ? number.longValue() : 0;
		return new Batch(document.get(CAMPAIGN, UUID.class), number(document, NUMBER), document.getString(LIST), first,
				number(document, COUNT), document.getList(INSTALLATIONS, UUID.class, List.of()),
				document.get(FENCE, Number.class).longValue(), document.getBoolean(DONE, false), messages);
	}

	private static int number(Document document, String field) {
		return (document.get(field) instanceof Number number) ? number.intValue() : 0;
	}

	static Batches.Counted counted(Document stored) {
		Document document = SHAPE.readable(stored);
		SortedMap<String, Tally> languages = Counting.read(document.get(TALLY, Document.class));
		document.getList(OPENED, String.class, List.of())
			.forEach((opened) -> languages.merge(opened.substring(opened.indexOf(' ') + 1),
					new Tally(0, 0, 0, 0, new TreeMap<>(), new TreeMap<>(), 0, 1), Tally::plus));
		return new Batches.Counted(number(document, NUMBER), number(document, COUNT), number(document, DECIDED),
				number(document, NOBODY), document.getBoolean(DONE, false), languages);
	}

}
