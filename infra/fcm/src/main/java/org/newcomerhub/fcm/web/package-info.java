/**
 * The APIs over HTTP: sending, topics, control, and a page to look at.
 */
@NullMarked
package org.newcomerhub.fcm.web;

import org.jspecify.annotations.NullMarked;
