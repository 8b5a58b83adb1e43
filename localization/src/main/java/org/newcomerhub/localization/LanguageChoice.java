package org.newcomerhub.localization;

/**
 * The language that a reader is given.
 *
 * @param language the registry's tag of the language given
 * @param requested the registry's tag of the first language asked for; {@code und} if it
 * has none
 * @param match how the one follows from the other
 */
public record LanguageChoice(String language, String requested, LanguageMatch match) {
}
