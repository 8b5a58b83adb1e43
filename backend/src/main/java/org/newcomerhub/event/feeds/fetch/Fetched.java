package org.newcomerhub.event.feeds.fetch;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What came of fetching.
 */
public sealed interface Fetched {

	/**
	 * It was there.
	 *
	 * @param bytes the body, unpacked
	 * @param etag its entity tag as it was sent; null: none
	 * @param lastModified its {@code Last-Modified} as it was sent; null: none
	 */
	@SuppressWarnings("ArrayRecordComponent")
	record Content(byte[] bytes, @Nullable String etag, @Nullable String lastModified) implements Fetched {
	}

	/** It is still what it was (RFC 9110, 15.4.5). */
	record Unchanged() implements Fetched {
	}

	/**
	 * It could not be had.
	 *
	 * @param code {@code feed-address} or {@code feed-unreadable}
	 * @param arguments what the words for the code name
	 */
	record Failed(String code, Map<String, String> arguments) implements Fetched {

		public Failed {
			arguments = Map.copyOf(arguments);
		}

		/** It is at an address from which nothing is fetched. */
		static Failed address(String host) {
			return new Failed("feed-address", Map.of("host", host));
		}

		/** It is not there, or did not come in time. */
		static Failed unreachable(String host, String why) {
			return new Failed("feed-unreadable", Map.of("host", host, "why", why));
		}

		/** It is more than is read. */
		static Failed tooLarge(String host) {
			return unreachable(host, "too-large");
		}

	}

}
