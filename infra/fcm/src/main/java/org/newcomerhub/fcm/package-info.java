/**
 * A stand-in for Firebase Cloud Messaging: a server that speaks its HTTP v1 and topic
 * APIs.
 */
@NullMarked
package org.newcomerhub.fcm;

import org.jspecify.annotations.NullMarked;
