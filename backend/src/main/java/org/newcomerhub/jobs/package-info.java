/**
 * Due work, claimed by one node at a time.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "mongo" })
package org.newcomerhub.jobs;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
