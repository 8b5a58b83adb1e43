/**
 * The dates of events, as values.
 */
@NullMarked
@NamedInterface
package org.newcomerhub.event.model;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
