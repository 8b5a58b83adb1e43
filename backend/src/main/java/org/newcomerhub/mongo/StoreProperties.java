package org.newcomerhub.mongo;

import java.nio.file.Path;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the hub keeps what it keeps.
 *
 * @param data the data folder, used by the embedded store and for files; relative to the
 * working directory, created when missing
 */
@Validated
@ConfigurationProperties("hub")
record StoreProperties(@NotNull @DefaultValue("hub-data") Path data) {
}
