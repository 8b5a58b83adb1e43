/**
 * What every way to a device has in common.
 */
@NullMarked
package org.newcomerhub.push.send.base;

import org.jspecify.annotations.NullMarked;
