/**
 * What readers have written, in the store.
 */
@NullMarked
@NamedInterface
package org.newcomerhub.feedback.store;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
