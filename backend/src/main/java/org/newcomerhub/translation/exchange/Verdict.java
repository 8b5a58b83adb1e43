package org.newcomerhub.translation.exchange;

import java.util.List;

import org.newcomerhub.schema.Segment;

/**
 * What becomes of a unit that comes back.
 */
sealed interface Verdict {

	/** Nothing: it is as it went out, or was not translated. */
	record Unchanged() implements Verdict {
	}

	/** The segment becomes this one. */
	record Applied(Segment segment) implements Verdict {
	}

	/**
	 * It no longer fits; the segment is left as it is.
	 *
	 * @param reason {@code source-changed}, {@code segment-gone} or
	 * {@code translation-changed}
	 */
	record Moved(String reason) implements Verdict {
	}

	/** Something is wrong with it. */
	record Faulty(List<XliffFault> faults) implements Verdict {

		public Faulty {
			faults = List.copyOf(faults);
		}

	}

}
