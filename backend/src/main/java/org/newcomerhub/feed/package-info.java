/**
 * The change feed: append-only, totally ordered, without gaps; and what announces changes
 * in it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "mongo")
package org.newcomerhub.feed;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
