/**
 * The phones: which are registered, what they subscribed to, what they received.
 */
@NullMarked
package org.newcomerhub.fcm.device;

import org.jspecify.annotations.NullMarked;
