/**
 * Packs: a region's content as files that people write by hand.
 */
@NullMarked
package org.newcomerhub.schema.pack;

import org.jspecify.annotations.NullMarked;
