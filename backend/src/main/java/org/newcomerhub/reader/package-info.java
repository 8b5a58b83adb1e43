/**
 * Plain pages for newcomers, rendered here: places, a place's guides, a guide, an
 * organisation, a page, a piece of news. They need no script.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "feedback", "feedback :: model", "feedback :: web", "fact", "guide",
		"organisation", "page", "published", "published :: model", "published :: store", "published :: web",
		"content :: model", "content :: store", "content :: pack", "region", "web", "mongo", "feed" })
package org.newcomerhub.reader;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
