package org.newcomerhub.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether readers who ask for {@code en-XA} or {@code ar-XB} get CLDR's pseudo-languages,
 * in which one sees what a page does to translations.
 *
 * @param pseudoLanguages for people who make the hub; not for production
 */
@ConfigurationProperties("hub")
record PseudoLanguageProperties(@DefaultValue("false") boolean pseudoLanguages) {
}
