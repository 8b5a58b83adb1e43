package org.newcomerhub.reader;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One date of an event in a list.
 *
 * @param href its page
 * @param time from when to when, in the language of the page
 * @param state {@code planned}, {@code moved} or {@code cancelled}
 * @param stateWords the same in words, null where all is as planned
 * @param place where, null where it is not known
 * @param tags what it is, what it costs, in the language of the page
 * @param room whether there are places, null where nobody counts them
 * @param interpreting whether it is interpreted
 */
record EventCard(String href, Phrase title, String time, String state, @Nullable String stateWords,
		@Nullable Phrase place, List<String> tags, @Nullable Room room, List<InterpretingBadge> interpreting) {
}
