/**
 * What is sent to whom, as values.
 */
@NullMarked
@NamedInterface
package org.newcomerhub.push.model;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
