/**
 * Loads what is published and follows the change feed.
 */
@NullMarked
@NamedInterface
package org.newcomerhub.published.store;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
