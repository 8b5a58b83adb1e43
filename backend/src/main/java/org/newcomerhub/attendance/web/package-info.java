/**
 * Sign-ups, the door, demand and polls over HTTP.
 */
@NullMarked
package org.newcomerhub.attendance.web;

import org.jspecify.annotations.NullMarked;
