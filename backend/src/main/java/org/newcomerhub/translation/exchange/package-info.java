/**
 * Texts out to the tools of translators and back, as XLIFF 2.1 (OASIS).
 */
@NullMarked
package org.newcomerhub.translation.exchange;

import org.jspecify.annotations.NullMarked;
