/**
 * Events: when they take place, who interprets there, and how newcomers find them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "interpreter", "published", "published :: model", "published :: store",
		"published :: web", "content", "content :: model", "content :: store", "content :: web", "content :: pack",
		"account", "region", "web", "mongo", "feed", "jobs", "audit" })
package org.newcomerhub.event;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
