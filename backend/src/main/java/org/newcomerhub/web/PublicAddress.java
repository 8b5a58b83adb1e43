package org.newcomerhub.web;

import java.net.URI;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where people reach the hub, for links in mail.
 *
 * @param publicUrl scheme, host and, where the hub is not at the root, path
 */
@Validated
@ConfigurationProperties("hub")
public record PublicAddress(@NotNull @DefaultValue("http://localhost:8080") URI publicUrl) {

	public PublicAddress {
		if (publicUrl.getHost() == null || publicUrl.getQuery() != null) {
			throw new IllegalArgumentException("hub.public-url is an address such as https://hub.example.org");
		}
	}

	/**
	 * Returns the address of a path.
	 * @param path with its leading slash
	 */
	public String of(String path) {
		return this.publicUrl.toString().replaceAll("/+$", "") + path;
	}

}
