package org.newcomerhub.reader;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a town wants to tell a browser, and what its reader wants to hear.
 *
 * @param frame what every page has
 * @param intro what this is, in words
 * @param saved whether something was saved just now
 * @param messages what lies here, the newest first
 * @param push how notifications are switched on or off; null: this hub sends none
 * @param form what the reader chooses
 * @param forget where everything is erased; null: nothing is known of the browser
 */
record MessagesPage(Frame frame, String intro, boolean saved, List<Line> messages, @Nullable Push push, Form form,
		@Nullable String forget) {

	/**
	 * A message.
	 *
	 * @param href the page of its own
	 * @param language which language it is in, in words; null: that of the page
	 * @param notice that nobody has checked the words; null: somebody has
	 * @param at when it came, in words
	 * @param state whether it is new, read or over: for the style
	 * @param stateWords the same in words
	 */
	record Line(String href, Phrase title, Phrase body, @Nullable String language, @Nullable String notice, String at,
			String state, String stateWords) {
	}

	/**
	 * Notifications.
	 *
	 * @param key what the browser subscribes with
	 * @param region whose messages page a notification without a link opens
	 * @param action where the subscription is sent
	 * @param off where they are switched off
	 * @param on whether they are on
	 */
	record Push(String key, String region, String action, String off, boolean on) {
	}

	/**
	 * What the reader chooses.
	 *
	 * @param faults what is wrong with what was sent, by field
	 * @param groups of topics
	 * @param places the regions that are followed, and this one
	 * @param languages of the reader, by their names in themselves
	 * @param quietFrom a time, or what was written there
	 * @param quietTo a time, or what was written there
	 * @param arrived a day, or what was written there
	 */
	record Form(String action, Map<String, String> faults, List<Group> groups, List<Option> places,
			List<Phrase> languages, String quietFrom, String quietTo, String arrived) {
	}

	/** Topics under a heading. */
	record Group(String name, List<Option> options) {
	}

}
