package org.newcomerhub.push.delivery;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much of a reader's attention is taken.
 *
 * @param perWeek how many notifications a device gets in any seven days, over all senders
 * and regions; what is urgent or concerns its reader alone comes all the same. 1 to 50
 */
@Validated
@ConfigurationProperties("hub.push")
record DeliveryProperties(@Min(1) @Max(50) @DefaultValue("3") int perWeek) {
}
