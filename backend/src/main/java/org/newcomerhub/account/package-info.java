/**
 * Staff: accounts, roles, sign-in, tokens, and the decision who may do what.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "region", "mail", "jobs", "audit", "feed", "mongo", "web" })
package org.newcomerhub.account;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
