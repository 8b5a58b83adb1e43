/**
 * Facts: numbers, amounts, days and words that are kept in one place and used by texts,
 * as editors must keep them and newcomers read them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "published", "published :: model", "published :: store", "published :: web",
		"content", "content :: model", "content :: store", "content :: pack", "region", "web", "mongo", "feed" })
package org.newcomerhub.fact;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
