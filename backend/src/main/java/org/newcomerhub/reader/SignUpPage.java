package org.newcomerhub.reader;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The form by which someone gets a place.
 *
 * @param frame what every page has
 * @param date what it is for
 * @param faults what is wrong with what was sent, by field
 * @param problem why it was refused as a whole; null where it was not
 * @param full whether one can only wait for a place
 * @param action where it is sent
 * @param key by which the same form sent twice is one sign-up
 * @param mostPeople the largest party
 * @param asksChildren whether children may come
 * @param party what was written there, as it was
 * @param children what was written there, as it was
 * @param languages of interpreters, in groups
 * @param longestNeeds the longest text
 * @param needs what was written there, as it was
 * @param email what was written there, as it was
 * @param remind whether the browser is to remind them
 * @param erased when all this is erased, in words
 */
record SignUpPage(Frame frame, DateSummary date, Map<String, String> faults, @Nullable String problem, boolean full,
		String action, String key, int mostPeople, boolean asksChildren, String party, String children,
		List<Group> languages, int longestNeeds, String needs, String email, boolean remind, String erased) {

	/** Languages under a heading. */
	record Group(String label, List<Option> options) {
	}

}
