package org.newcomerhub.content.pack;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * What is imported when the hub starts.
 *
 * @param starter whether the packs that come with the hub are imported, once each; off in
 * the profile {@code prod}
 * @param folder {@code hub.import}: a folder with a pack, or with packs in its
 * sub-folders, to import now; empty for none
 */
@ConfigurationProperties("hub")
record ImportProperties(@DefaultValue("true") boolean starter, @Name("import") @DefaultValue("") String folder) {
}
