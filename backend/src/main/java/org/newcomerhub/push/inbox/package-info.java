/**
 * The inbox: what was meant for a device, also when its notification never arrived.
 */
@NullMarked
@NamedInterface
package org.newcomerhub.push.inbox;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
