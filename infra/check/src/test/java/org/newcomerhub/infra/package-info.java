/** Checks of the container and compose files, as far as they go without an engine. */
@NullMarked
package org.newcomerhub.infra;

import org.jspecify.annotations.NullMarked;
