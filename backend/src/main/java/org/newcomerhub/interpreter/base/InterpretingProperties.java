package org.newcomerhub.interpreter.base;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long interpreters are remembered.
 *
 * @param eraseMonths how many months after somebody was archived all that tells who they
 * were is erased; 0 to 120
 */
@Validated
@ConfigurationProperties("hub.interpreting")
record InterpretingProperties(@Min(0) @Max(120) @DefaultValue("12") int eraseMonths) {
}
