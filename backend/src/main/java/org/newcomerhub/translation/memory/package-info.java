/**
 * What has been translated already: of published texts alone, so that nothing leaks.
 */
@NullMarked
package org.newcomerhub.translation.memory;

import org.jspecify.annotations.NullMarked;
