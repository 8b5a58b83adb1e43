/**
 * What staff do with campaigns before they are sent: write, look, try, approve.
 */
@NullMarked
package org.newcomerhub.push.campaign;

import org.jspecify.annotations.NullMarked;
