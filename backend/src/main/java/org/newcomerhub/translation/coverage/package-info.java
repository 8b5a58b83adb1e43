/**
 * What is translated into which language, and what readers ask for.
 */
@NullMarked
@NamedInterface
package org.newcomerhub.translation.coverage;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
