package org.newcomerhub.schema;

import java.math.BigDecimal;

/**
 * What an event costs one person.
 *
 * @param amount more than 0
 * @param currency its ISO 4217 code
 */
public record Price(BigDecimal amount, String currency) {
}
