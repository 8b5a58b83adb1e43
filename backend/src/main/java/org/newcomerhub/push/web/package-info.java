/**
 * The routes of campaigns, and of the key that browsers subscribe with.
 */
@NullMarked
package org.newcomerhub.push.web;

import org.jspecify.annotations.NullMarked;
