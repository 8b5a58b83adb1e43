package org.newcomerhub.feed;

/**
 * A change that is to be announced.
 *
 * @param document the document that changed, as {@code collection/id}
 * @param step what makes this change different from every other of the document
 * @param version the document's version after the change
 * @param region the region that the document belongs to
 */
public record Change(String document, String step, long version, String region) {
}
