package org.newcomerhub.crash;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.UuidRepresentation;

/**
 * Tells the parent of each change of an item that has to be announced, as soon as the
 * store has it, and before the engine itself hears of it.
 */
final class Moves implements CommandListener {

	/** What the parent is told; item and version follow. */
	static final String MOVED = "moved";

	private final Map<Integer, String> underWay = new ConcurrentHashMap<>();

	@Override
	public void commandStarted(CommandStartedEvent event) {
		if (Step.POINTER_MOVED.isAt(event.getCommandName(), event.getCommand())) {
			BsonDocument update = Step.first(event.getCommand(), "updates");
			String id = update.getDocument("q").getBinary("_id").asUuid(UuidRepresentation.STANDARD).toString();
			long version = update.getDocument("u").getDocument("$set").getNumber("version").longValue();
			this.underWay.put(event.getRequestId(), id + " " + version);
		}
	}

	@Override
	public void commandSucceeded(CommandSucceededEvent event) {
		String move = this.underWay.remove(event.getRequestId());
		BsonDocument response = event.getResponse();
		if (move != null && response.getNumber("n").intValue() > 0
				&& response.getArray("writeErrors", new BsonArray()).isEmpty()) {
			Spoken.say(MOVED, move);
		}
	}

}
