package org.newcomerhub.published;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What came of a preview.
 */
public sealed interface Previewed {

	/** The code of content that cannot be read; it names what is wrong in English. */
	String INVALID = "content-invalid";

	/**
	 * What a newcomer would get.
	 *
	 * @param bytes the whole answer, in UTF-8
	 */
	@SuppressWarnings("ArrayRecordComponent")
	record Rendered(byte[] bytes) implements Previewed {

		@Override
		public boolean equals(@Nullable Object other) {
			return this == other;
		}

		@Override
		public int hashCode() {
			return System.identityHashCode(this);
		}

	}

	/**
	 * A newcomer would get nothing, or nothing of it.
	 *
	 * @param code {@code body-missing}, {@code source-missing}, {@code source-incomplete}
	 * as when it is published; {@code content-invalid}; {@code addition-hidden} where the
	 * item that it adds to is not shown in the region
	 * @param names the parts, segments or items meant
	 */
	record Nothing(String code, List<String> names) implements Previewed {

		public Nothing {
			names = List.copyOf(names);
		}

	}

}
