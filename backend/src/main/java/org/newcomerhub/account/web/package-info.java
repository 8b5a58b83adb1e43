/**
 * The routes of accounts, and the chain that every staff request passes.
 */
@NullMarked
package org.newcomerhub.account.web;

import org.jspecify.annotations.NullMarked;
