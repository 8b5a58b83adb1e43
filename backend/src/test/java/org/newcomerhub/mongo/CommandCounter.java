package org.newcomerhub.mongo;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;

/**
 * Notes the commands that a client sends to the store.
 */
public final class CommandCounter implements CommandListener {

	private final List<String> names = new CopyOnWriteArrayList<>();

	@Override
	public void commandStarted(CommandStartedEvent event) {
		if (!event.getCommandName().equals("endSessions")) {
			this.names.add(event.getCommandName());
		}
	}

	/** Forgets all. */
	public void reset() {
		this.names.clear();
	}

	/** The names of the commands since then, in order. */
	public List<String> sent() {
		return List.copyOf(this.names);
	}

}
