/**
 * What is looked at in a translation before it is approved.
 */
@NullMarked
package org.newcomerhub.translation.checks;

import org.jspecify.annotations.NullMarked;
