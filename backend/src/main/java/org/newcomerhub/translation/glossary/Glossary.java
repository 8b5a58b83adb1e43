package org.newcomerhub.translation.glossary;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Access;
import org.newcomerhub.account.Permission;
import org.newcomerhub.account.Permits;
import org.newcomerhub.account.Place;
import org.newcomerhub.account.Staff;
import org.newcomerhub.content.model.IdempotencyKey;
import org.newcomerhub.region.Region;
import org.newcomerhub.region.Regions;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemType;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The official terms of regions. A region has its own and those of the regions above it.
 */
@Component
public class Glossary {

	private static final ProblemType EXISTS = new ProblemType("term-exists", HttpStatus.CONFLICT);

	private static final ProblemType KEY_REUSED = new ProblemType("key-reused", HttpStatus.UNPROCESSABLE_CONTENT);

	private final Terms terms;

	private final Regions regions;

	private final Access access;

	private final Clock clock;

	Glossary(Terms terms, Regions regions, Access access, Clock clock) {
		this.terms = terms;
		this.regions = regions;
		this.access = access;
		this.clock = clock;
	}

	/**
	 * Returns the terms of a language that hold in a region. Of a term that several
	 * regions of the chain have, the nearest region's holds.
	 */
	public Mono<List<Term>> holding(String region, String language) {
		return chain(region).map((all) -> {
			Map<String, Term> nearest = new LinkedHashMap<>();
			all.stream()
				.filter((term) -> term.language().equals(language))
				.forEach((term) -> nearest.putIfAbsent(TermFinder.fold(term.term()), term));
			return List.copyOf(nearest.values());
		});
	}

	/** The region's own first, then its parent's. */
	private Mono<List<Term>> chain(String region) {
		return this.regions.chain(region)
			.flatMapIterable((chain) -> chain)
			.concatMap((each) -> this.terms.of(each.id()))
			.collectList();
	}

	/** All terms of a region and of those above it, for somebody who may look into it. */
	Mono<List<Term>> list(Staff staff, String region) {
		return this.access.require(staff, Permission.READ, Place.region(region)).then(chain(region));
	}

	/** Finds a term for somebody who may look into a region that it holds in. */
	Mono<Term> find(Staff staff, UUID id) {
		return this.terms.find(id)
			.filterWhen((term) -> holdsForThem(staff, term.region()))
			.switchIfEmpty(Mono.error(() -> ProblemException.of(ProblemType.NOT_FOUND, Map.of())));
	}

	private Mono<Boolean> holdsForThem(Staff staff, String region) {
		return Mono.zip(this.access.permits(staff), this.regions.findAll().collectMap(Region::id))
			.map((read) -> read.getT2()
				.values()
				.stream()
				.anyMatch((below) -> isIn(below, region, read.getT2()) && reads(read.getT1(), below)));
	}

	private static boolean reads(Permits permits, Region region) {
		return permits.may(Permission.READ, Place.region(region.id()));
	}

	private static boolean isIn(Region below, String above, Map<String, Region> all) {
		Region next = below;
		for (int n = 0; next != null && n < Regions.LONGEST_CHAIN; n++) {
			if (next.id().equals(above)) {
				return true;
			}
			next = Optional.ofNullable(next.profile().parent()).map(all::get).orElse(null);
		}
		return false;
	}

	/**
	 * Adds a term.
	 * @param given its id and version are made here
	 * @param key what makes this request different from every other; null: none was given
	 * @return the term; with the key of an earlier request the term that came of that
	 */
	Mono<Term> create(Staff staff, Term given, @Nullable String key) {
		Term term = new Term(UuidCreator.getTimeOrderedEpoch(this.clock.instant()), 1, given.region(), given.language(),
				given.term(), given.variants(), given.definition(), given.translations(), given.keepOriginal());
		IdempotencyKey request = (key != null) ? IdempotencyKey.of(given.region(), staff.actor(), key, request(given))
				: null;
		return this.access.require(staff, Permission.REVIEW, Place.region(given.region()))
			.then(earlier(request))
			.switchIfEmpty(Mono.defer(() -> this.terms.insert(term, staff.actor(), request)
				// the same request may have come twice at once
				.onErrorResume(DuplicateKeyException.class,
						(taken) -> earlier(request).switchIfEmpty(Mono.error(() -> exists(term))))));
	}

	private static String request(Term term) {
		List<Object> all = new ArrayList<>(List.of(term.language(), term.term(), term.variants(),
				String.valueOf(term.definition()), term.keepOriginal()));
		term.translations()
			.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.forEach((each) -> all.add(each.toString()));
		return all.toString();
	}

	private Mono<Term> earlier(@Nullable IdempotencyKey key) {
		return (key == null) ? Mono.empty()
				: this.terms.findCreatedWith(key.value())
					.flatMap((found) -> found.getValue().equals(key.request()) ? Mono.just(found.getKey())
							: Mono.error(ProblemException.of(KEY_REUSED, Map.of())));
	}

	/**
	 * Changes a term; its region stays.
	 * @param given its version is the one that the change was made from
	 */
	Mono<Term> change(Staff staff, Term given) {
		return writable(staff, given.id())
			.map((found) -> new Term(found.id(), given.version(), found.region(), given.language(), given.term(),
					given.variants(), given.definition(), given.translations(), given.keepOriginal()))
			.flatMap((term) -> this.terms.change(term, staff.actor())
				.onErrorMap(DuplicateKeyException.class, (taken) -> exists(term)))
			.onErrorMap(OptimisticLockingFailureException.class, (ex) -> changed());
	}

	/**
	 * Takes a term out.
	 * @param version the one that was read
	 */
	Mono<Void> delete(Staff staff, UUID id, long version) {
		return writable(staff, id).flatMap((found) -> (found.version() == version)
				? this.terms.delete(found, staff.actor()) : Mono.error(changed()))
			.onErrorMap(OptimisticLockingFailureException.class, (ex) -> changed());
	}

	private Mono<Term> writable(Staff staff, UUID id) {
		return find(staff, id).flatMap(
				(term) -> this.access.require(staff, Permission.REVIEW, Place.region(term.region())).thenReturn(term));
	}

	private static ProblemException exists(Term term) {
		return ProblemException.of(EXISTS, Map.of("term", term.term()));
	}

	private static ProblemException changed() {
		return ProblemException.of(ProblemType.PRECONDITION_FAILED, Map.of());
	}

	/** Adds those of some terms that were never there. */
	Flux<Term> bring(Flux<Term> given, String actor) {
		return given.collectList()
			.flatMapMany((terms) -> this.terms.known(terms.stream().map(Term::id).toList())
				.flatMapIterable((known) -> terms.stream().filter((term) -> !known.contains(term.id())).toList()))
			.concatMap((term) -> this.terms.insert(term, actor, null)
				// somebody here has a term like it, or another node was faster
				.onErrorComplete(DuplicateKeyException.class));
	}

}
