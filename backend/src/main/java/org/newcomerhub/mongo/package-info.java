/**
 * The store: connection, write and read concerns, indexes. Knows no feature.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.newcomerhub.mongo;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
