package org.newcomerhub.device;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An app on somebody's device. Nobody knows whose.
 *
 * @param id made by the app
 * @param version how many times it was changed, from 1 on
 * @param secretHash what is kept of the app's secret
 * @param profile what it says of itself
 * @param numbers the lists of recipients that it is on, each with its number there: from
 * 1 on, dense but for those that have left. The regions that it follows, at most 10, are
 * such lists, by their ids; and so are the guides and the day of arrival among its topics
 * ({@link Profile#lists})
 * @param token the provider's, sealed; null: none
 * @param tokenHash by which the same token is found again; null: none
 * @param lastSeen the day (UTC) when it was last heard of
 */
public record Installation(UUID id, long version, String secretHash, Profile profile, SortedMap<String, Long> numbers,
		@Nullable String token, @Nullable String tokenHash, LocalDate lastSeen) {

	public Installation {
		numbers = Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
	}

	/** The regions that it follows. */
	public SortedSet<String> regions() {
		SortedSet<String> regions = new TreeSet<>(this.numbers.keySet());
		regions.removeIf(Profile::isList);
		return regions;
	}

	/**
	 * Whether it is on a list; a list that an older release has left in its numbers is
	 * none.
	 */
	boolean isOn(String list) {
		return this.numbers.containsKey(list) && (!Profile.isList(list) || this.profile.topics().contains(list));
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
