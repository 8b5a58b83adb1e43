package org.newcomerhub.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses are everybody's: not private, not this machine's, not the link's, not
 * reserved (IANA's registries of special-purpose addresses, RFC 6890). Metadata services
 * of clouds are among the link-local and the unique local ones.
 */
public final class PublicAddresses {

	private static final List<Network> NOT_OF_IPV4 = networks("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8",
			"169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
			"198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4");

	/** Unicast; with it everything else is out, also what maps or embeds IPv4. */
	private static final Network GLOBAL = Network.parse("2000::/3");

	private static final List<Network> NOT_OF_IPV6 = networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

	private PublicAddresses() {
	}

	private static List<Network> networks(String... texts) {
		return Stream.of(texts).map(Network::parse).toList();
	}

	/** Whether an address is one that anybody could reach. */
	public static boolean contain(InetAddress address) {
		return (address instanceof Inet6Address) ? GLOBAL.contains(address) && isOutside(NOT_OF_IPV6, address)
				: isOutside(NOT_OF_IPV4, address);
	}

	private static boolean isOutside(List<Network> networks, InetAddress address) {
		return networks.stream().noneMatch((network) -> network.contains(address));
	}

}
