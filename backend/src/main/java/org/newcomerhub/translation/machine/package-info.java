/**
 * What a machine translates, always shown as such.
 */
@NullMarked
package org.newcomerhub.translation.machine;

import org.jspecify.annotations.NullMarked;
