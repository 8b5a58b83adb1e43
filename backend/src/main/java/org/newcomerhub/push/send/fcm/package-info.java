/**
 * Firebase Cloud Messaging (HTTP v1) by Google's Admin SDK.
 */
@NullMarked
package org.newcomerhub.push.send.fcm;

import org.jspecify.annotations.NullMarked;
