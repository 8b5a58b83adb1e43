/**
 * Installations of the app: anonymous, known by an id and a secret that the app makes.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "region", "web", "mongo", "feed", "jobs" })
package org.newcomerhub.device;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
