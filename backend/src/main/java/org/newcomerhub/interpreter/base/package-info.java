/**
 * What is done with interpreters, calendars and bookings.
 */
@NullMarked
@NamedInterface
package org.newcomerhub.interpreter.base;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
