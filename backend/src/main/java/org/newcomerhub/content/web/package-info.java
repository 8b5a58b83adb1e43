/**
 * The editors' routes, and the desk that routes of other features serve staff at.
 */
@NullMarked
@NamedInterface
package org.newcomerhub.content.web;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
