package org.newcomerhub.interpreter.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Access;
import org.newcomerhub.account.Permission;
import org.newcomerhub.account.Place;
import org.newcomerhub.account.Staff;
import org.newcomerhub.interpreter.base.Coordination;
import org.newcomerhub.interpreter.model.Assignment;
import org.newcomerhub.interpreter.model.Interpreter;
import org.newcomerhub.interpreter.store.Interpreters;
import org.newcomerhub.region.Region;
import org.newcomerhub.region.Regions;
import org.newcomerhub.web.Fault;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemType;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Who may see and change interpreters and bookings, and on which version they do.
 */
@Component
class Guard {

	private final Access access;

	private final Regions regions;

	private final Interpreters interpreters;

	private final Coordination coordination;

	Guard(Access access, Regions regions, Interpreters interpreters, Coordination coordination) {
		this.access = access;
		this.regions = regions;
		this.interpreters = interpreters;
		this.coordination = coordination;
	}

	/** Somebody, and who looks at them. */
	record OfPerson(Staff staff, Interpreter person) {
	}

	/** A booking, and who looks at it. */
	record OfBooking(Staff staff, Assignment assignment) {
	}

	/** Who asks, if they may do something in a region. */
	Mono<Staff> in(String region, Permission permission) {
		return this.access.staff().flatMap((staff) -> this.access.require(staff, permission, Place.region(region)));
	}

	/**
	 * The regions in which who asks may do something.
	 * @param region the only one that is wanted; null: all
	 * @throws ProblemException (as an error signal) 403 when there is none
	 */
	Mono<List<String>> regions(@Nullable String region, Permission permission) {
		if (region != null) {
			return in(region, permission).thenReturn(List.of(region));
		}
		return this.access.staff()
			.flatMap((staff) -> this.access.permits(staff)
				.flatMap((permits) -> this.regions.findAll()
					.map(Region::id)
					.filter((id) -> permits.may(permission, Place.region(id)))
					.sort()
					.collectList()));
	}

	/** Somebody whom one of the regions of who asks may book. */
	Mono<OfPerson> person(UUID id, ServerWebExchange exchange) {
		return this.access.staff()
			.flatMap((staff) -> this.interpreters.find(id)
				.switchIfEmpty(notFound(exchange))
				.flatMap((person) -> requireAny(staff, person.regions()).thenReturn(new OfPerson(staff, person))));
	}

	private Mono<Staff> requireAny(Staff staff, Set<String> regions) {
		return this.access.permits(staff)
			.flatMap((permits) -> this.access.require(staff, Permission.MANAGE_INTERPRETERS,
					Place.region(regions.stream()
						.sorted()
						.filter((region) -> permits.may(Permission.MANAGE_INTERPRETERS, Place.region(region)))
						.findFirst()
						.orElse(regions.stream().sorted().findFirst().orElseThrow()))));
	}

	/** Nobody gives or takes what another region has. */
	Mono<Staff> allOf(Staff staff, Set<String> regions) {
		return this.access.permits(staff).flatMap((permits) -> {
			List<Fault> faults = regions.stream()
				.filter((region) -> !permits.may(Permission.MANAGE_INTERPRETERS, Place.region(region)))
				.sorted()
				.map((region) -> new Fault("/regions", "value-unknown", Map.of("value", region)))
				.toList();
			return faults.isEmpty() ? Mono.just(staff) : Mono.error(ProblemException.invalid(faults));
		});
	}

	/** A booking of a region of who asks. */
	Mono<OfBooking> booking(UUID id, ServerWebExchange exchange) {
		return this.access.staff()
			.flatMap((staff) -> this.coordination.find(id)
				.switchIfEmpty(notFound(exchange))
				.flatMap((assignment) -> this.access
					.require(staff, Permission.BOOK_INTERPRETERS, Place.region(assignment.region()))
					.thenReturn(new OfBooking(staff, assignment))));
	}

	static <T> Mono<T> notFound(ServerWebExchange exchange) {
		return Mono.error(() -> ProblemException.of(ProblemType.NOT_FOUND,
				Map.of("path", exchange.getRequest().getPath().value())));
	}

	/** The ETag of a version. */
	static String tag(long version) {
		return "\"" + version + "\"";
	}

	/**
	 * The version that a request names; -1, which none has, when it names another form.
	 * @throws ProblemException 428 when it names none
	 */
	static long version(ServerWebExchange exchange) {
		String given = exchange.getRequest().getHeaders().getFirst(HttpHeaders.IF_MATCH);
		if (given == null) {
			throw ProblemException.of(ProblemType.PRECONDITION_REQUIRED, Map.of());
		}
		return given.matches("\"\\d{1,18}\"") ? Long.parseLong(given.substring(1, given.length() - 1)) : -1;
	}

	/**
	 * Checks the version of somebody who was read.
	 * @throws ProblemException 428 when none is named; 412 when it is another
	 */
	static Interpreter unchanged(Interpreter person, ServerWebExchange exchange) {
		if (version(exchange) != person.version()) {
			throw ProblemException.of(ProblemType.PRECONDITION_FAILED, Map.of());
		}
		return person;
	}

}
