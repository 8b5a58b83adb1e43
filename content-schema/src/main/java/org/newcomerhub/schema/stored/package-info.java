/**
 * How content is stored: plain maps of a numbered shape, and how old shapes are brought
 * up to date.
 */
@NullMarked
package org.newcomerhub.schema.stored;

import org.jspecify.annotations.NullMarked;
