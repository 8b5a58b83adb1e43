/**
 * Rendered answers: memoised, conditional, compressed, and given ahead of the dispatcher
 * when they are hits.
 */
@NullMarked
@NamedInterface
package org.newcomerhub.published.web;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
