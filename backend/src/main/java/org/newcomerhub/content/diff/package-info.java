/**
 * What differs between two revisions, and between a translation and its source. Knows
 * neither the store nor the web.
 */
@NullMarked
package org.newcomerhub.content.diff;

import org.jspecify.annotations.NullMarked;
