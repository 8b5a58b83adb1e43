/**
 * The inbox over HTTP: what was meant for a device, also when its notification never
 * arrived.
 */
@NullMarked
package org.newcomerhub.push.inbox;

import org.jspecify.annotations.NullMarked;
