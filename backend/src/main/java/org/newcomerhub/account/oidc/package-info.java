/**
 * Sign-in by an OpenID Connect issuer, and the roles that it vouches for.
 */
@NullMarked
package org.newcomerhub.account.oidc;

import org.jspecify.annotations.NullMarked;
