/**
 * The engine: items, their parts and revisions, what is published of them, and the import
 * of packs.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "account", "jobs", "audit", "region", "web", "mongo", "feed" })
package org.newcomerhub.content;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
