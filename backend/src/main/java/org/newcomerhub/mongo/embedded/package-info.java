/**
 * The trial store inside the process, and every peculiarity it has. No feature knows it.
 */
@NullMarked
package org.newcomerhub.mongo.embedded;

import org.jspecify.annotations.NullMarked;
