/**
 * Fetching what others offer, from addresses that somebody typed in: bounded, and never
 * from within our own network.
 */
@NullMarked
package org.newcomerhub.event.feeds.fetch;

import org.jspecify.annotations.NullMarked;
