/**
 * HTTP as every feature uses it: problem details, the languages of a request, headers,
 * Markdown. Knows no feature.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.newcomerhub.web;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
