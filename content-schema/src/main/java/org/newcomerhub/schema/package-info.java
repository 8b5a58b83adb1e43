/**
 * What content is: regions, items, their bodies and texts, the rules they keep and how a
 * translation drifts from its source.
 */
@NullMarked
package org.newcomerhub.schema;

import org.jspecify.annotations.NullMarked;
