package org.newcomerhub.crash;

import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * A place between two writes of the engine where a process may die, as its commands to
 * the store show it.
 */
enum Step {

	/** The revision is in the store, no pointer names it yet. */
	REVISION_WRITTEN(true, "insert", "revision", ""),
	/** A change of an item is in, such as a new head; what follows is remembered. */
	ITEM_CHANGED(true, "update", "item", "$push pending"),
	/** What readers see is moved and what follows is remembered; none of it is done. */
	POINTER_MOVED(true, "update", "item", "$push pending"),
	/** About to look for the feed's end for the first time. */
	END_UNREAD(false, "find", "change", ""),
	/** Knows the feed's end, has not inserted its entry behind it. */
	ENTRY_DUE(false, "insert", "change", ""),
	/** The feed entry is in; its writer has not heard so. */
	FEED_APPENDED(true, "insert", "change", ""),
	/** The entry is in, the hint for the feed's end is not raised. */
	HINT_DUE(false, "update", "change", "$max last"),
	/** The entry is in, the document still says that it is pending. */
	PENDING_LEFT(false, "update", "item", "$pull pending"),
	/** What was pending is taken out, the sweep's mark is still there. */
	PENDING_CLEARED(true, "update", "item", "$pull pending"),
	/** The mark is gone too; nobody was answered yet. */
	UNMARKED(true, "update", "item", "$unset pendingId"),
	/** It is noted who did it; the document still says that it is pending. */
	AUDIT_WRITTEN(true, "insert", "audit", ""),
	/** A job is there; the item that asked for it still says that it is pending. */
	JOB_SUBMITTED(true, "insert", "job", ""),
	/** A job is in somebody's hands, nothing of it is done. */
	JOB_CLAIMED(true, "update", "job", "$set until"),
	/** What a job was for is done, the job is still there. */
	JOB_LEFT(false, "delete", "job", "");

	private final boolean after;

	private final String command;

	private final String collection;

	private final String change;

	/**
	 * A step.
	 * @param change operator and field, for an update
	 */
	Step(boolean after, String command, String collection, String change) {
		this.after = after;
		this.command = command;
		this.collection = collection;
		this.change = change;
	}

	/** Whether it lies behind the command; else before it. */
	boolean isAfter() {
		return this.after;
	}

	/** Whether it lies before or behind this command. */
	boolean isAt(String name, BsonDocument sent) {
		if (!this.command.equals(name) || !this.collection.equals(sent.getString(name).getValue())) {
			return false;
		}
		return switch (name) {
			case "update" -> changes(first(sent, "updates").getDocument("u"));
			// document 0 of the feed is its head
			case "find" -> isNumber(sent.getDocument("filter"), 0);
			case "delete" -> true;
			default -> !isNumber(first(sent, "documents"), 0);
		};
	}

	private boolean changes(BsonDocument update) {
		String[] names = this.change.split(" ");
		return update.containsKey(names[0]) && update.getDocument(names[0]).containsKey(names[1])
				&& (this != POINTER_MOVED || !isQuiet(update));
	}

	/** Whether a change of an item is none that readers see. */
	static boolean isQuiet(BsonDocument update) {
		return update.getDocument("$push").getDocument("pending").containsKey("quiet");
	}

	private static boolean isNumber(BsonDocument document, long number) {
		BsonValue id = document.get("_id");
		return id != null && id.isNumber() && id.asNumber().longValue() == number;
	}

	/** The first document of a command's list. */
	static BsonDocument first(BsonDocument command, String list) {
		return command.getArray(list).getFirst().asDocument();
	}

}
