package org.newcomerhub.measured;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;

import org.newcomerhub.fcm.FcmStandIn;
import org.newcomerhub.fcm.fault.Failure;
import org.newcomerhub.fcm.fault.Fault;
import org.newcomerhub.fcm.fault.FaultPlan;
import org.newcomerhub.fcm.fault.Tokens;

/**
 * What goes wrong while messages are sent.
 */
enum PushTrouble {

	/** Nothing. */
	NONE,

	/** One of two nodes is killed halfway, and stays away. */
	KILLED,

	/** One of two nodes stands still halfway, past its lease, and goes on. */
	PAUSED,

	/** One in a hundred has uninstalled the app. */
	UNREGISTERED,

	/** For 10 seconds the quota is exceeded. */
	QUOTA,

	/** For 10 seconds the service is unavailable. */
	UNAVAILABLE;

	/** Longer than a lease and the margin after it. */
	private static final Duration PAUSE = Duration.ofSeconds(55);

	private static final Duration AWAY = Duration.ofSeconds(10);

	private static final double UNREGISTERED_SHARE = 0.01;

	/** What the stand-in does from the first message on. */
	FaultPlan plan() {
		return switch (this) {
			case UNREGISTERED -> FaultPlan.of(Fault.of(Failure.UNREGISTERED).to(Tokens.share(UNREGISTERED_SHARE)));
			default -> FaultPlan.NONE;
		};
	}

	/** What happens when half of the messages are there. */
	void halfway(FcmStandIn standIn, List<HubProcess> hubs) throws InterruptedException {
		switch (this) {
			case KILLED -> hubs.getLast().process().destroyForcibly();
			case PAUSED -> pause(hubs.getLast());
			case QUOTA -> away(standIn, Failure.QUOTA_EXCEEDED);
			case UNAVAILABLE -> away(standIn, Failure.UNAVAILABLE);
			case NONE, UNREGISTERED -> {
			}
		}
	}

	private static void pause(HubProcess hub) throws InterruptedException {
		signal("-STOP", hub);
		Thread.sleep(PAUSE);
		signal("-CONT", hub);
	}

	private static void signal(String signal, HubProcess hub) throws InterruptedException {
		try {
			new ProcessBuilder("kill", signal, String.valueOf(hub.process().pid())).inheritIO().start().waitFor();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void away(FcmStandIn standIn, Failure failure) throws InterruptedException {
		standIn.plan(FaultPlan.of(Fault.of(failure).withRetryAfter(2)));
		Thread.sleep(AWAY);
		standIn.plan(FaultPlan.NONE);
	}

}
