package org.newcomerhub.content.web;

import java.util.function.Function;

import org.newcomerhub.account.Access;
import org.newcomerhub.account.Staff;
import org.newcomerhub.content.RefusedException;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Where requests of staff come in: who asks is found out, and what is refused becomes a
 * problem.
 */
@Component
public class Desk {

	private final Access access;

	Desk(Access access) {
		this.access = access;
	}

	/**
	 * Does something for whoever is signed in.
	 * @param work asks for the permission itself
	 */
	public <T> Mono<T> serve(Function<Staff, Mono<T>> work) {
		return this.access.staff().flatMap(work).onErrorMap(RefusedException.class, Refusals::problem);
	}

}
