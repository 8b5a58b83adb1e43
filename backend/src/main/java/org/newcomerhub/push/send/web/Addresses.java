package org.newcomerhub.push.send.web;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

import org.newcomerhub.web.PublicAddresses;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Where a push service listens. The address that is looked at is the one that is
 * connected to.
 */
@FunctionalInterface
interface Addresses {

	/** Looks a name up, which blocks. */
	@FunctionalInterface
	interface Names {

		InetAddress[] find(String host) throws UnknownHostException;

	}

	/**
	 * Finds an address that knows its name, for TLS.
	 * @return an error when there is none, or one of them is not public
	 */
	Mono<InetSocketAddress> of(String host);

	/** Public ones alone: a name that also leads to us means no good. */
	static Addresses publicOnes(Names names, int port) {
		return (host) -> Mono.fromCallable(() -> {
			InetAddress[] found = names.find(host);
			if (found.length == 0 || !Arrays.stream(found).allMatch(PublicAddresses::contain)) {
				throw new UnknownHostException("No public address alone");
			}
			return new InetSocketAddress(InetAddress.getByAddress(host, found[0].getAddress()), port);
		}).subscribeOn(Schedulers.boundedElastic());
	}

}
