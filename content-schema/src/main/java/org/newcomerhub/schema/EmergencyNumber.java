package org.newcomerhub.schema;

import org.newcomerhub.localization.LocalizedText;

/**
 * A number to call when it is urgent.
 *
 * @param number as it is dialled, for example {@code 112}
 * @param label what it is for
 */
public record EmergencyNumber(String number, LocalizedText label) {
}
