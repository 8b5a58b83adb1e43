/**
 * Web Push: to browsers by the push service that each of them names (RFC 8030), encrypted
 * for it (RFC 8291) and signed by the hub (RFC 8292).
 */
@NullMarked
package org.newcomerhub.push.send.web;

import org.jspecify.annotations.NullMarked;
