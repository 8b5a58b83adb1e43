package org.newcomerhub.localization;

/**
 * Words and the language they are in.
 *
 * @param language the registry's tag
 * @param value the words, possibly empty
 */
public record LocalizedValue(String language, String value) {
}
