package org.newcomerhub.content;

import java.util.List;
import java.util.Map;

import org.newcomerhub.schema.Violation;

/**
 * Something cannot be done with an item as it is; nothing has changed.
 */
public final class RefusedException extends RuntimeException {

	private final String code;

	private final transient Map<String, Object> arguments;

	private final transient List<Violation> violations;

	private RefusedException(String code, Map<String, Object> arguments, List<Violation> violations) {
		super(code + " " + arguments, null, false, false);
		this.code = code;
		this.arguments = Map.copyOf(arguments);
		this.violations = List.copyOf(violations);
	}

	/**
	 * A refusal.
	 * @param code stable; the routes map it to a status and to words
	 * @param arguments what the words name
	 */
	public static RefusedException of(String code, Map<String, Object> arguments) {
		return new RefusedException(code, arguments, List.of());
	}

	/**
	 * A refusal that names things.
	 */
	public static RefusedException naming(String code, List<String> names) {
		return new RefusedException(code, Map.of("names", String.join(", ", names)), List.of());
	}

	/**
	 * The content does not keep the rules.
	 * @param violations all of them
	 */
	public static RefusedException violating(List<Violation> violations) {
		return violating("content-invalid", violations);
	}

	/**
	 * A refusal that says all that is wrong.
	 */
	public static RefusedException violating(String code, List<Violation> violations) {
		return new RefusedException(code, Map.of("count", violations.size()), violations);
	}

	/** What is wrong, for programs. */
	public String code() {
		return this.code;
	}

	/** What the words name. */
	public Map<String, Object> arguments() {
		return this.arguments;
	}

	/** What is wrong with the content; empty when it is something else. */
	public List<Violation> violations() {
		return this.violations;
	}

}
