/**
 * What readers write: whether a text helped them, and questions. It reaches who answers
 * for that text or sector.
 */
@NullMarked
@ApplicationModule(
		allowedDependencies = { "account", "published", "published :: model", "published :: store", "published :: web",
				"content :: model", "content :: store", "region", "web", "mongo", "feed", "jobs", "audit", "mail" })
package org.newcomerhub.feedback;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
