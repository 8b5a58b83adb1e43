/**
 * What readers may see, as immutable values.
 */
@NullMarked
@NamedInterface
package org.newcomerhub.published.model;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
