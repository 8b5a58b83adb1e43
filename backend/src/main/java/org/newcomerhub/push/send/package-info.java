/**
 * The ways to a device: each provider's software wrapped once, its failures as values.
 */
@NullMarked
package org.newcomerhub.push.send;

import org.jspecify.annotations.NullMarked;
