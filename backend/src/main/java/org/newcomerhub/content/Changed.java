package org.newcomerhub.content;

import org.newcomerhub.content.model.Item;

/**
 * An item after a change, or as it was when there was nothing to change.
 *
 * @param item the item as it is now
 * @param feedNumber the number of a feed entry by which everything so far is announced:
 * whoever has applied that has applied this
 */
public record Changed(Item item, long feedNumber) {
}
