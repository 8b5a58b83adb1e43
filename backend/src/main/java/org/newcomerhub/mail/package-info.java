/**
 * Outbound mail, queued as jobs.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "jobs", "mongo", "web" })
package org.newcomerhub.mail;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
