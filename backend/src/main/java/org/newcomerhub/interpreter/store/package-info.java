/**
 * Interpreters, calendars and bookings in the store.
 */
@NullMarked
@NamedInterface
package org.newcomerhub.interpreter.store;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
