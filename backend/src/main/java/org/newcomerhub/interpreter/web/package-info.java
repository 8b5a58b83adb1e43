/**
 * The routes of interpreters and bookings, for coordinators and for those who hold a
 * link.
 */
@NullMarked
@NamedInterface
package org.newcomerhub.interpreter.web;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
