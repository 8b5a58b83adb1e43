/**
 * Interpreters and language helpers: who they are, when they are free, and who is booked
 * for what. An occasion is an opaque id and a time range to it. The names of interpreters
 * are never public.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "account", "region", "web", "mongo", "feed", "jobs", "audit", "mail" })
package org.newcomerhub.interpreter;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
