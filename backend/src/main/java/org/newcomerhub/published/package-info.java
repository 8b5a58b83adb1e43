/**
 * What readers may see: snapshots in memory, rendered answers, and the path that answers
 * a hit.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "account", "content", "content :: model", "content :: store",
		"content :: pack", "region", "web", "mongo", "feed" })
package org.newcomerhub.published;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
