/**
 * What readers have written, as values.
 */
@NullMarked
@NamedInterface
package org.newcomerhub.feedback.model;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
