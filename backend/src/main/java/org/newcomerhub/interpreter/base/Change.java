package org.newcomerhub.interpreter.base;

import org.newcomerhub.feed.Consequences;
import org.newcomerhub.interpreter.model.Assignment;

/**
 * A change of a booking that is to be made.
 *
 * @param next what it is to be, of the version that was read
 * @param action what the audit calls it
 * @param effects what follows
 */
record Change(Assignment next, String action, Consequences effects) {
}
