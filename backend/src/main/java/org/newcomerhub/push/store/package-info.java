/**
 * Campaigns, and what came of them, in the store.
 */
@NullMarked
package org.newcomerhub.push.store;

import org.jspecify.annotations.NullMarked;
