package org.newcomerhub.interpreter;

import java.util.List;

import reactor.core.publisher.Mono;

/**
 * Where those who keep occasions tell of them.
 */
public interface Occasions {

	/**
	 * Tells of an occasion as it is now, and of the interpreting that it is to have: what
	 * is new is requested, what is gone is cancelled, a moved or cancelled occasion is
	 * told to whoever was to interpret. Idempotent; the same again changes nothing.
	 * Completes when it is in the store; what follows is finished by any node.
	 */
	Mono<Void> put(Occasion occasion, List<Wanted> wanted);

	/**
	 * Tells that enough people ask for interpreting: a proposal to the coordinators, or a
	 * request where the region lets sign-ups open one. Nothing happens when the language
	 * is requested there already.
	 * @param occasion an occasion's id
	 * @param reason a code for why, such as {@code votes} or {@code sign-ups}; only
	 * {@code sign-ups} ever opens a request
	 * @return empty also when there is no such occasion, or it is cancelled or over
	 */
	Mono<Void> want(String occasion, Wanted wanted, String reason);

}
