package org.newcomerhub.mail;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Outbound mail; the server is {@code spring.mail.*}. Checked by {@link SmtpDelivery},
 * because it is needed only with a server.
 *
 * @param from the address that mail comes from
 */
@ConfigurationProperties("hub.mail")
record MailProperties(@Nullable String from) {
}
