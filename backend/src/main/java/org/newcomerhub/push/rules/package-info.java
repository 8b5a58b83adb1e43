/**
 * Campaigns that nobody writes: what follows for somebody's phone from a sign-up, an
 * event, a guide or a deadline. Each has an id derived from what it is made for, so that
 * making it twice is making it once.
 */
@NullMarked
package org.newcomerhub.push.rules;

import org.jspecify.annotations.NullMarked;
