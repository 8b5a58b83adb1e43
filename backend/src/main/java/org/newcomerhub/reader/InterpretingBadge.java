package org.newcomerhub.reader;

/**
 * Whether there is an interpreter for a language, said in words.
 *
 * @param status {@code confirmed}, {@code requested} or {@code failed}, the name of a
 * style
 * @param name of the language in itself
 * @param words how it stands, in the language of the page
 */
record InterpretingBadge(String status, Phrase name, String words) {
}
