/**
 * Organisations, as newcomers read of them: offices, clubs, employers.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "published", "published :: model", "published :: store", "published :: web",
		"content", "content :: model", "content :: store", "content :: pack", "region", "web", "mongo", "feed" })
package org.newcomerhub.organisation;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
