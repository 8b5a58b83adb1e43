package org.newcomerhub.event.feeds.fetch;

import java.net.InetAddress;
import java.util.List;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Finds the addresses of a name. Asked once for each connection: what it says is looked
 * at, and connected to.
 */
@FunctionalInterface
interface Names {

	/**
	 * Looks a name up, or reads a literal address.
	 * @return at least one; an error when there is none
	 */
	Mono<List<InetAddress>> find(String host);

	/** Asks as this machine does. */
	static Names ofThisMachine() {
		return (host) -> Mono.fromCallable(() -> List.of(InetAddress.getAllByName(host)))
			.subscribeOn(Schedulers.boundedElastic());
	}

}
