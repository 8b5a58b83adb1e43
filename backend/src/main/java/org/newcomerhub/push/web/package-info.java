/**
 * The routes of campaigns and of the inbox.
 */
@NullMarked
package org.newcomerhub.push.web;

import org.jspecify.annotations.NullMarked;
