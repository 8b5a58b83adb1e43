/**
 * Events as other programs read them: calendars (RFC 5545, RFC 7986), and descriptions in
 * the words of schema.org.
 */
@NullMarked
@NamedInterface
package org.newcomerhub.event.calendar;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
