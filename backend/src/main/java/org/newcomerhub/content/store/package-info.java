/**
 * Items and revisions in the store.
 */
@NullMarked
@NamedInterface
package org.newcomerhub.content.store;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
