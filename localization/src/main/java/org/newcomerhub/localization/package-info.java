/**
 * Languages, negotiation, localized text, messages and formatting.
 */
@NullMarked
package org.newcomerhub.localization;

import org.jspecify.annotations.NullMarked;
