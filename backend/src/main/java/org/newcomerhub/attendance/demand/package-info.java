/**
 * What interpreting is asked for: one vote of each installation for a language at an
 * occurrence.
 */
@NullMarked
@NamedInterface
package org.newcomerhub.attendance.demand;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
