package org.newcomerhub.crash;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.UuidRepresentation;
import org.newcomerhub.content.store.Items;

/**
 * A change of an item that the store has acknowledged, to whomever.
 *
 * @param item the item
 * @param version its version after the change
 * @param step what makes the change different from every other
 * @param seen whether it is announced to readers
 * @param audited whether it is noted who did it
 * @param published what readers see after it, as {@code {part=revision, …}}
 */
record Move(String item, long version, String step, boolean seen, boolean audited, String published) {

	/** What the parent is told first. */
	static final String WORD = "moved";

	private static final int WORDS = 7;

	/** Reads an update of an item. */
	static Move of(BsonDocument update) {
		BsonDocument set = update.getDocument("u").getDocument("$set");
		BsonDocument pending = update.getDocument("u").getDocument("$push").getDocument("pending");
		Map<String, Integer> published = new TreeMap<>();
		set.getDocument("parts").forEach((part, pointers) -> {
			BsonValue revision = pointers.asDocument().get("published");
			if (revision != null && revision.isNumber()) {
				published.put(part, revision.asNumber().intValue());
			}
		});
		return new Move(update.getDocument("q").getBinary("_id").asUuid(UuidRepresentation.STANDARD).toString(),
				set.getNumber("version").longValue(), pending.getString("step").getValue(),
				!pending.containsKey("quiet"), pending.containsKey("audit"), published.toString().replace(" ", ""));
	}

	/** Reads what {@link #say()} has said. */
	static Move of(List<String> words) {
		if (words.size() != WORDS) {
			throw new IllegalArgumentException("Not a move: " + words);
		}
		return new Move(words.get(1), Long.parseLong(words.get(2)), words.get(3), Boolean.parseBoolean(words.get(4)),
				Boolean.parseBoolean(words.get(5)), words.get(6));
	}

	/** What its audit entry is called. */
	String id() {
		return Items.COLLECTION + "/" + this.item + "/" + this.step;
	}

	/** Tells the parent. */
	void say() {
		Spoken.say(WORD, this.item, this.version, this.step, this.seen, this.audited, this.published);
	}

}
