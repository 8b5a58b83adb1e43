package org.newcomerhub.crash;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;

/**
 * Stops a client of the store at a step, tells the parent, and waits there to be killed.
 */
final class KillPoint implements CommandListener {

	/** What the parent is told; the step's name follows. */
	static final String REACHED = "reached";

	private final Step step;

	private final AtomicInteger left;

	private final Set<Integer> underWay = ConcurrentHashMap.newKeySet();

	/**
	 * Stops at a step.
	 * @param step where
	 * @param time at which time that it comes by, from 1 on
	 */
	KillPoint(Step step, int time) {
		this.step = step;
		this.left = new AtomicInteger(time);
	}

	@Override
	public void commandStarted(CommandStartedEvent event) {
		if (!this.step.isAt(event.getCommandName(), event.getCommand())) {
			return;
		}
		if (this.step.isAfter()) {
			this.underWay.add(event.getRequestId());
		}
		else {
			pass();
		}
	}

	@Override
	public void commandSucceeded(CommandSucceededEvent event) {
		boolean didSomething = event.getResponse().isNumber("n") && event.getResponse().getNumber("n").intValue() > 0;
		if (this.underWay.remove(event.getRequestId()) && didSomething) {
			pass();
		}
	}

	private void pass() {
		if (this.left.decrementAndGet() == 0) {
			Spoken.say(REACHED, this.step);
			while (true) {
				LockSupport.park();
			}
		}
	}

}
