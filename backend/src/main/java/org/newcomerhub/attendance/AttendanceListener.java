package org.newcomerhub.attendance;

import java.util.UUID;

import reactor.core.publisher.Mono;

/**
 * Is told what concerns those who sign up. At least once, also after a crash, so what it
 * does must be harmless when it is done again; an error is tried again later.
 */
public interface AttendanceListener {

	/** Something concerns some of those who signed up. */
	Mono<Void> told(AttendanceNews news);

	/** Somebody has signed up. */
	Mono<Void> signedUp(UUID occurrence);

}
