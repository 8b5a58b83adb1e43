/**
 * What is stored of organisers' calendars.
 */
@NullMarked
package org.newcomerhub.event.feeds.store;

import org.jspecify.annotations.NullMarked;
