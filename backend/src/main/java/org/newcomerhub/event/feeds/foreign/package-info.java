/**
 * Others' calendars, as events of ours: whatever is in them, what comes out is bounded
 * and plain.
 */
@NullMarked
package org.newcomerhub.event.feeds.foreign;

import org.jspecify.annotations.NullMarked;
