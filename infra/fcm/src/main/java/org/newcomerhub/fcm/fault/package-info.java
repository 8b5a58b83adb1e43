/**
 * What goes wrong, when, how often and for whom.
 */
@NullMarked
package org.newcomerhub.fcm.fault;

import org.jspecify.annotations.NullMarked;
