package org.newcomerhub.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Ends a request with a problem; what it says is put into the reader's language where it
 * is answered.
 */
public final class ProblemException extends RuntimeException {

	private final transient ProblemType type;

	private final transient Map<String, ?> arguments;

	private final transient List<Fault> faults;

	private final @Nullable Duration retryAfter;

	private ProblemException(ProblemType type, Map<String, ?> arguments, List<Fault> faults,
			@Nullable Duration retryAfter) {
		super(type.code() + " " + arguments, null, false, false);
		this.type = type;
		this.arguments = Map.copyOf(arguments);
		this.faults = List.copyOf(faults);
		this.retryAfter = retryAfter;
	}

	/**
	 * Returns a problem whose detail names some arguments.
	 */
	public static ProblemException of(ProblemType type, Map<String, ?> arguments) {
		return new ProblemException(type, arguments, List.of(), null);
	}

	/**
	 * Returns a problem whose detail names some arguments, with all its faults.
	 */
	public static ProblemException of(ProblemType type, Map<String, ?> arguments, List<Fault> faults) {
		return new ProblemException(type, arguments, faults, null);
	}

	/**
	 * Returns a 400 that names all faults at once.
	 * @param faults at least one
	 */
	public static ProblemException invalid(List<Fault> faults) {
		return new ProblemException(ProblemType.INVALID_REQUEST, Map.of("count", faults.size()), faults, null);
	}

	/**
	 * Returns a problem that passes by itself.
	 * @param retryAfter when to try again, at least a second
	 */
	public static ProblemException passing(ProblemType type, Duration retryAfter) {
		return new ProblemException(type, Map.of("seconds", retryAfter.toSeconds()), List.of(), retryAfter);
	}

	ProblemType type() {
		return this.type;
	}

	Map<String, ?> arguments() {
		return this.arguments;
	}

	List<Fault> faults() {
		return this.faults;
	}

	@Nullable Duration retryAfter() {
		return this.retryAfter;
	}

}
