/**
 * The words of a segment as text and inline codes, so that a translator, or a machine,
 * handles the one and leaves the other alone.
 */
@NullMarked
package org.newcomerhub.translation.inline;

import org.jspecify.annotations.NullMarked;
