/**
 * Who comes to an occurrence: places, waitlists, the door, what interpreting is asked
 * for, and what people want more of.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "event", "event :: model", "device", "interpreter", "published",
		"published :: model", "published :: store", "published :: web", "content :: model", "content :: store",
		"account", "region", "web", "mongo", "feed", "jobs", "audit", "mail" })
package org.newcomerhub.attendance;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
