/**
 * The application class alone; each direct sub-package is an application module.
 */
@NullMarked
package org.newcomerhub;

import org.jspecify.annotations.NullMarked;
