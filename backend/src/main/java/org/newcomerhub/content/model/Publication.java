package org.newcomerhub.content.model;

import java.util.List;

/**
 * What came of publishing or withdrawing.
 */
public sealed interface Publication {

	/**
	 * It is done and announced.
	 *
	 * @param item the item as it is now
	 * @param feedNumber the number of a feed entry by which it is announced: whoever has
	 * applied that has applied this
	 */
	record Done(Item item, long feedNumber) implements Publication {
	}

	/**
	 * It was so already.
	 *
	 * @param item the item as it is
	 */
	record Unchanged(Item item) implements Publication {
	}

	/**
	 * It is refused, and nothing has changed.
	 *
	 * @param code {@code body-missing}, {@code source-missing},
	 * {@code source-incomplete}, {@code fact-unknown}, {@code revision-unknown} or
	 * {@code item-unknown}
	 * @param names the parts, segments or facts meant
	 */
	record Refused(String code, List<String> names) implements Publication {

		public Refused {
			names = List.copyOf(names);
		}

	}

}
