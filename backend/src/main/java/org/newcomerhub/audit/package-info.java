/**
 * Who did what: append-only, written through what changed documents remember.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "mongo" })
package org.newcomerhub.audit;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
