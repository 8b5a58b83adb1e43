/**
 * Interpreters, calendars and bookings as values, and the rules that need no store.
 */
@NullMarked
@NamedInterface
package org.newcomerhub.interpreter.model;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
