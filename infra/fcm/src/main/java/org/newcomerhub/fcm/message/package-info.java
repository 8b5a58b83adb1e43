/**
 * What may be sent: the shape of a message, its rules, whom it is for.
 */
@NullMarked
package org.newcomerhub.fcm.message;

import org.jspecify.annotations.NullMarked;
