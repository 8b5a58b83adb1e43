/**
 * Regions: municipalities, counties and countries, and the chain from one to its parents.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "audit", "web", "mongo", "feed" })
package org.newcomerhub.region;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
