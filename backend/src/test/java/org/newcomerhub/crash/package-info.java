/**
 * What is left when processes are killed: the change feed under writers that die, and the
 * engine with its store on disk.
 */
@NullMarked
package org.newcomerhub.crash;

import org.jspecify.annotations.NullMarked;
