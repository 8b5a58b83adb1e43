package org.newcomerhub.reader;

/**
 * Whether there are places, said in words.
 *
 * @param state {@code free}, {@code few}, {@code full}, {@code closed} or
 * {@code just-come}, the name of a style
 * @param words in the language of the page
 */
record Room(String state, String words) {

	static Room of(String state, Wording words) {
		return new Room(state, words.say("reader.room." + state));
	}

}
