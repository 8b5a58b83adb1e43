/**
 * Translating: exchange of files with the tools of translators, glossary, memory, checks
 * and coverage.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "account", "content", "content :: model", "content :: store",
		"content :: diff", "content :: pack", "content :: web", "published", "published :: model", "published :: store",
		"published :: web", "region", "web", "mongo", "feed", "jobs", "audit" })
package org.newcomerhub.translation;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
