/**
 * Guides, as newcomers read them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "published", "published :: model", "published :: store", "published :: web",
		"content", "content :: model", "content :: store", "content :: pack", "region", "web", "mongo", "feed" })
package org.newcomerhub.guide;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
