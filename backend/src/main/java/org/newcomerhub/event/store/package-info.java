/**
 * The dates of events in the store.
 */
@NullMarked
package org.newcomerhub.event.store;

import org.jspecify.annotations.NullMarked;
