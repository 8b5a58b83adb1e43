package org.newcomerhub.content.store;

import org.newcomerhub.content.model.Item;

/**
 * An item that came of a request with a key.
 *
 * @param item the item as it is now
 * @param request a hash of that request
 */
public record CreatedWith(Item item, String request) {
}
