/**
 * What people want more of: questions with a few answers, one vote of each installation.
 */
@NullMarked
package org.newcomerhub.attendance.poll;

import org.jspecify.annotations.NullMarked;
