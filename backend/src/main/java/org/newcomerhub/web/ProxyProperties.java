package org.newcomerhub.web;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which proxies stand in front of the hub.
 *
 * @param trustedProxies networks in CIDR notation (RFC 4632, RFC 4291), such as
 * {@code 10.0.0.0/8}, or single addresses, whose word about forwarded addresses counts;
 * none when empty
 */
@Validated
@ConfigurationProperties("hub")
record ProxyProperties(@NotNull @DefaultValue List<String> trustedProxies) {

	ProxyProperties {
		trustedProxies = List.copyOf(trustedProxies);
		trustedProxies.forEach(Network::parse);
	}

	/** The same, to ask. */
	List<Network> networks() {
		return this.trustedProxies.stream().map(Network::parse).toList();
	}

}
