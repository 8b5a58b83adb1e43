package org.newcomerhub.schema;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who made the words of a segment, the weakest first: a machine, a machine and then a
 * person, or a person.
 */
public enum Origin {

	MACHINE("machine"), POST_EDITED("post-edited"), HUMAN("human");

	private final String code;

	Origin(String code) {
		this.code = code;
	}

	/**
	 * Returns the code, for example {@code post-edited}.
	 */
	public String code() {
		return this.code;
	}

	/**
	 * Returns the origin of this code, if it is one.
	 */
	public static Optional<Origin> find(String code) {
		return Stream.of(values()).filter((origin) -> origin.code.equals(code)).findFirst();
	}

	/**
	 * Returns the origin of this code.
	 * @throws IllegalArgumentException if it is none
	 */
	public static Origin of(String code) {
		return find(code).orElseThrow(() -> new IllegalArgumentException("Unknown origin: " + code));
	}

	/**
	 * Returns the weakest of them, and {@link #MACHINE} (which promises least) for none.
	 */
	public static Origin weakest(Collection<Origin> origins) {
		return origins.stream().min(Origin::compareTo).orElse(MACHINE);
	}

}
