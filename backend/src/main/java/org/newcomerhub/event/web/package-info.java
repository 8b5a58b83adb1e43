/**
 * Events over HTTP.
 */
@NullMarked
package org.newcomerhub.event.web;

import org.jspecify.annotations.NullMarked;
