/**
 * Official terms and how they are said in other languages.
 */
@NullMarked
package org.newcomerhub.translation.glossary;

import org.jspecify.annotations.NullMarked;
