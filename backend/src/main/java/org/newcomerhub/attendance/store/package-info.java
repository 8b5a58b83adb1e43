/**
 * Attendance and sign-ups in the store.
 */
@NullMarked
package org.newcomerhub.attendance.store;

import org.jspecify.annotations.NullMarked;
