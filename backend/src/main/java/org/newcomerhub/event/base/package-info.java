/**
 * Lays out the dates of events, and keeps what readers see of them.
 */
@NullMarked
@NamedInterface
package org.newcomerhub.event.base;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
