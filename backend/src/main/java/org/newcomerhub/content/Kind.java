package org.newcomerhub.content;

/**
 * A kind of content that can be written here; a bean of the feature that shows it.
 *
 * @param name such as {@code guide}
 */
public record Kind(String name) {
}
