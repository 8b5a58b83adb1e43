/**
 * What differs between two revisions, and between a translation and its source. Knows
 * neither the store nor the web.
 */
@NullMarked
@NamedInterface
package org.newcomerhub.content.diff;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
