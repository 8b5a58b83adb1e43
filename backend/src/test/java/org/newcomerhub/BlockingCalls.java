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
		if (isMomentaryLockOfStore(stack)) {
			return;
		}
		List<String> ours = Arrays.stream(stack)
			.map(StackTraceElement::toString)
			.filter((frame) -> frame.contains("org.newcomerhub.") && !frame.contains("BlockingCalls."))
			.limit(3)
			.toList();
		if (!ours.isEmpty()) {
			FOUND.add(method + " in " + ours + ", by " + between(stack));
		}
	}

	/**
	 * The driver and Spring Data guard their pools and tables by locks held for moments;
	 * on a busy machine a thread parks there. To await a result is another matter, and is
	 * found.
	 */
	private static boolean isMomentaryLockOfStore(StackTraceElement[] stack) {
		List<String> above = between(stack).stream()
			.map((frame) -> frame.getClassName() + "#" + frame.getMethodName())
			.toList();
		return above.stream()
			.anyMatch((frame) -> frame.startsWith("com.mongodb.") || frame.startsWith("org.springframework.data."))
				&& above.stream()
					.anyMatch((frame) -> frame.startsWith("java.util.concurrent.locks.") && frame.contains("#lock"));
	}

	/** What our own code called, down to what blocks. */
	private static List<StackTraceElement> between(StackTraceElement[] stack) {
		return Arrays.stream(stack)
			.filter((frame) -> !frame.getClassName().startsWith("reactor.blockhound."))
			.filter((frame) -> !frame.getClassName().startsWith(BlockingCalls.class.getName()))
			.takeWhile((frame) -> !frame.getClassName().startsWith("org.newcomerhub."))
			.toList();
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
