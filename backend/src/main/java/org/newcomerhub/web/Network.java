package org.newcomerhub.web;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A range of addresses (CIDR: RFC 4632 for IPv4, RFC 4291 for IPv6).
 *
 * @param base any address of it
 * @param prefix how many leading bits are fixed
 */
record Network(InetAddress base, int prefix) {

	/** IPv6 hands a household or a host this much: one network, one sender. */
	private static final int SENDER_OF_IPV6 = 64;

	Network {
		int bits = base.getAddress().length * Byte.SIZE;
		if (prefix < 0 || prefix > bits) {
			throw new IllegalArgumentException("A prefix of " + base.getHostAddress() + " is from 0 to " + bits);
		}
	}

	/**
	 * Reads a network or a single address; never asks DNS.
	 * @throws IllegalArgumentException when it is neither
	 */
	static Network parse(String text) {
		int slash = text.indexOf('/');
		try {
			InetAddress base = InetAddress.ofLiteral((slash < 0) ? text : text.substring(0, slash));
			return new Network(base,
					(slash < 0) ? base.getAddress().length * Byte.SIZE : Integer.parseInt(text.substring(slash + 1)));
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException(
					"'" + text + "' is not a network such as 10.0.0.0/8 or 2001:db8::/32: " + ex.getMessage(), ex);
		}
	}

	/**
	 * Returns what counts as one sender: an IPv4 address, or 64 bits of IPv6.
	 */
	static Network sender(InetAddress address) {
		int bits = address.getAddress().length * Byte.SIZE;
		int prefix = Math.min(bits, SENDER_OF_IPV6);
		return new Network(lowest(address, prefix), prefix);
	}

	/** Whether an address lies in it; one of the other family never does. */
	boolean contains(InetAddress address) {
		return address.getAddress().length == this.base.getAddress().length
				&& lowest(address, this.prefix).equals(lowest(this.base, this.prefix));
	}

	private static InetAddress lowest(InetAddress address, int prefix) {
		byte[] bytes = address.getAddress();
		for (int bit = prefix; bit < bytes.length * Byte.SIZE; bit++) {
			bytes[bit / Byte.SIZE] &= (byte) ~(0x80 >> (bit % Byte.SIZE));
		}
		try {
			return InetAddress.getByAddress(bytes);
		}
		catch (UnknownHostException ex) {
			throw new IllegalStateException("An address keeps its length", ex);
		}
	}

}
