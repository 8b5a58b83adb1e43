package org.newcomerhub;

import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import reactor.blockhound.BlockHound;

/**
 * Watches for calls that block a thread that must never wait: an event loop, or one of
 * Reactor's parallel threads.
 */
final class BlockingCalls {

	private static final Queue<String> FOUND = new ConcurrentLinkedQueue<>();

	private BlockingCalls() {
	}

	/** Watches from now on, in the whole process. */
	static void watch() {
		BlockHound.builder()
			.loadIntegrations()
			// the kernel's random numbers do not wait
			.allowBlockingCallsInside("java.security.SecureRandom", "nextBytes")
			// the driver's own lock around its pool, held for moments
			.allowBlockingCallsInside("com.mongodb.internal.Locks", "checkedWithLock")
			// data and native code out of jars, once each
			.allowBlockingCallsInside("com.ibm.icu.impl.ICUBinary", "getData")
			.allowBlockingCallsInside("com.ibm.icu.impl.ICUBinary", "getRequiredData")
			.allowBlockingCallsInside("com.ibm.icu.impl.ICUData", "getStream")
			.blockingMethodCallback((method) -> note(method.toString(), new Throwable().getStackTrace()))
			.install();
	}

	private static void note(String method, StackTraceElement[] stack) {
		if (Arrays.stream(stack).anyMatch((frame) -> frame.getMethodName().equals("<clinit>"))) {
			// a class is made ready once, and may read its data then
			return;
		}
		List<String> ours = Arrays.stream(stack)
			.map(StackTraceElement::toString)
			.filter((frame) -> frame.contains("org.newcomerhub.") && !frame.contains("BlockingCalls."))
			.limit(3)
			.toList();
		if (!ours.isEmpty()) {
			FOUND.add(method + " in " + ours);
		}
	}

	/** What was found up to now. */
	static List<String> found() {
		return List.copyOf(FOUND);
	}

	/** Forgets what was found. */
	static void forget() {
		FOUND.clear();
	}

}
