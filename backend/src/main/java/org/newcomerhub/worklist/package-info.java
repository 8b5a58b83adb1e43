/**
 * Work that comes due: what each owner has to do, and reminders of it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "account", "feedback", "feedback :: model", "feedback :: store", "published",
		"published :: model", "published :: store", "published :: web", "content :: model", "content :: store",
		"translation :: coverage", "region", "web", "mongo", "feed", "jobs", "audit", "mail" })
package org.newcomerhub.worklist;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
