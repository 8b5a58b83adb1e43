/**
 * The routes of readers' feedback and questions, for readers and for staff.
 */
@NullMarked
@NamedInterface
package org.newcomerhub.feedback.web;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
