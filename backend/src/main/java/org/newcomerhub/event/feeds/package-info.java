/**
 * Organisers' own calendars, read into events.
 */
@NullMarked
package org.newcomerhub.event.feeds;

import org.jspecify.annotations.NullMarked;
