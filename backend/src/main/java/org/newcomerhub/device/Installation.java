package org.newcomerhub.device;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An app on somebody's device. Nobody knows whose.
 *
 * @param id made by the app
 * @param version how many times it was changed, from 1 on
 * @param secretHash what is kept of the app's secret
 * @param profile what it says of itself
 * @param numbers the regions that it follows, at most 10, each with this installation's
 * number there: from 1 on, dense but for those that have left
 * @param token the provider's, sealed; null: none
 * @param tokenHash by which the same token is found again; null: none
 * @param lastSeen the day (UTC) when it was last heard of
 */
public record Installation(UUID id, long version, String secretHash, Profile profile, SortedMap<String, Long> numbers,
		@Nullable String token, @Nullable String tokenHash, LocalDate lastSeen) {

	public Installation {
		numbers = Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
	}

	/** What a sealed token belongs to, so that it can be opened for no other. */
	static String tokenContext(UUID id) {
		return "installation/token/" + id;
	}

	/** Without the secret and the token. */
	@Override
	public String toString() {
		return "Installation[" + this.id + "]";
	}

}
