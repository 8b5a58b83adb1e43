/**
 * The import of packs.
 */
@NullMarked
@NamedInterface
package org.newcomerhub.content.pack;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
