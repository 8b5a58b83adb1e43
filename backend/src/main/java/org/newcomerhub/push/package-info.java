/**
 * Notifications: written once, sent to each device once, in a language of its reader, at
 * a decent hour; and the inbox, where what was meant for a device can be read later.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "guide", "page", "attendance", "attendance :: model", "event",
		"event :: model", "device", "interpreter", "organisation", "fact", "published", "published :: model",
		"published :: store", "published :: web", "content", "content :: model", "content :: store", "account",
		"region", "web", "mongo", "feed", "jobs", "audit", "mail" })
package org.newcomerhub.push;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
