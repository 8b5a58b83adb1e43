package org.newcomerhub.mail;

/**
 * A mail.
 *
 * @param to the address
 * @param language the language that it is written in, a tag of the registry
 * @param subject one line
 * @param text plain text
 */
public record Mail(String to, String language, String subject, String text) {
}
