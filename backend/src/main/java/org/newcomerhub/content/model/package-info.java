/**
 * What items, parts and revisions are, as the store has them.
 */
@NullMarked
@NamedInterface
package org.newcomerhub.content.model;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
