/**
 * Plain pages for newcomers, rendered here: places, a place's guides, a guide, an
 * organisation, a page, a piece of news, an event; and what somebody without an account
 * does there: sign up, ask for an interpreter, answer as an interpreter. They need no
 * script.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "feedback", "feedback :: model", "feedback :: web", "attendance",
		"attendance :: model", "attendance :: demand", "device", "event", "event :: base", "event :: calendar",
		"event :: model", "interpreter", "interpreter :: base", "interpreter :: model", "fact", "guide", "organisation",
		"page", "push :: inbox", "published", "published :: model", "published :: store", "published :: web",
		"content :: model", "content :: store", "content :: pack", "region", "web", "mongo", "feed" })
package org.newcomerhub.reader;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
