/**
 * Who has places and who waits, as values, and the rules by which that changes.
 */
@NullMarked
@NamedInterface
package org.newcomerhub.attendance.model;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
