/**
 * What is stored of staff: accounts, sessions, tokens, failed attempts.
 */
@NullMarked
package org.newcomerhub.account.store;

import org.jspecify.annotations.NullMarked;
