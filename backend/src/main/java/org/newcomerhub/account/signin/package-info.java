/**
 * How staff come in: the first administrator, invitations, passwords, sessions, tokens.
 */
@NullMarked
package org.newcomerhub.account.signin;

import org.jspecify.annotations.NullMarked;
