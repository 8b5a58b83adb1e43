package org.newcomerhub.crash;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;

/**
 * Tells the parent of each change of an item as soon as the store has it, and before the
 * engine itself hears of it.
 */
final class Moves implements CommandListener {

	private final Map<Integer, Move> underWay = new ConcurrentHashMap<>();

	@Override
	public void commandStarted(CommandStartedEvent event) {
		if (Step.ITEM_CHANGED.isAt(event.getCommandName(), event.getCommand())) {
			this.underWay.put(event.getRequestId(), Move.of(Step.first(event.getCommand(), "updates")));
		}
	}

	@Override
	public void commandSucceeded(CommandSucceededEvent event) {
		Move move = this.underWay.remove(event.getRequestId());
		if (move != null && event.getResponse().getNumber("n").intValue() > 0) {
			move.say();
		}
	}

}
