package org.newcomerhub.feedback;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Access;
import org.newcomerhub.account.Grant;
import org.newcomerhub.account.Permission;
import org.newcomerhub.account.Permits;
import org.newcomerhub.account.Place;
import org.newcomerhub.account.Role;
import org.newcomerhub.account.Staff;
import org.newcomerhub.feedback.model.Box;
import org.newcomerhub.feedback.model.Handling;
import org.newcomerhub.feedback.model.Letter;
import org.newcomerhub.feedback.store.Letters;
import org.newcomerhub.mongo.Encryption;
import org.newcomerhub.published.model.Snapshots;
import org.newcomerhub.published.store.Published;
import org.newcomerhub.region.Region;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Shows letters to those who answer for what they are about, and to nobody else.
 */
@Component
public class Reading {

	/** The work of these roles is what an item says, so they read what is said of it. */
	private static final Set<Role> WORKING = Set.of(Role.AUTHOR, Role.REVIEWER, Role.PUBLISHER, Role.ORGANISER,
			Role.ADMIN);

	private static final Retry ON_CONFLICT = Retry.max(10).filter(OptimisticLockingFailureException.class::isInstance);

	/** How many letters are looked at for one page, a hundred at a time. */
	private static final int MOST_RUNS = 20;

	private static final int RUN = 100;

	private final Letters letters;

	private final Owners owners;

	private final Access access;

	private final Published published;

	private final Encryption encryption;

	private final Clock clock;

	Reading(Letters letters, Owners owners, Access access, Published published, Encryption encryption, Clock clock) {
		this.letters = letters;
		this.owners = owners;
		this.access = access;
		this.published = published;
		this.encryption = encryption;
		this.clock = clock;
	}

	/**
	 * A letter as one of the staff may see it.
	 *
	 * @param letter the letter
	 * @param email where an answer may be sent; null when there is no address any more,
	 * or they may not see it
	 */
	public record Seen(Letter letter, @Nullable String email) {
	}

	/**
	 * A page of letters.
	 *
	 * @param letters what was found; may be fewer than asked for though there are more
	 * @param next the order of the last one looked at; null at the end
	 */
	public record Page(List<Seen> letters, @Nullable String next) {

		public Page {
			letters = List.copyOf(letters);
		}

	}

	/**
	 * What is looked for.
	 *
	 * @param region the region that answers; null: any
	 * @param item the item that it is about; null: any
	 * @param category the sector that it is put to; null: any
	 * @param open whether somebody must look at it; null: either
	 */
	public record Search(@Nullable String region, @Nullable UUID item, @Nullable String category,
			@Nullable Boolean open) {
	}

	/**
	 * Returns letters that somebody may see, the newest day first.
	 * @param before the order of the last one known; null: from the newest on
	 * @throws org.newcomerhub.web.ProblemException (as an error signal) when they have
	 * nothing to do with the region
	 */
	public Mono<Page> page(Staff staff, Box box, Search search, @Nullable String before, int limit) {
		return regions(staff, search.region()).zipWith(this.access.permits(staff), (regions, permits) -> {
			Letters.Filter filter = new Letters.Filter(regions, search.item(), search.category(), search.open());
			return gather(new Reader(staff, permits), box, filter, before, limit, new ArrayList<>(), MOST_RUNS);
		}).flatMap((page) -> page);
	}

	/** The regions that somebody may have to do with. */
	private Mono<List<String>> regions(Staff staff, @Nullable String region) {
		Snapshots snapshots = this.published.current();
		if (region == null) {
			return Mono.just(snapshots.regions()
				.stream()
				.map(Region::id)
				.filter((id) -> concerns(snapshots, staff, id))
				.toList());
		}
		return concerns(snapshots, staff, region) ? Mono.just(List.of(region))
				: this.access.require(staff, Permission.READ_FEEDBACK, Place.region(region))
					.thenReturn(List.of(region));
	}

	/**
	 * Whether somebody has any role in a region or above it; what they may do there is
	 * decided for each thing by itself.
	 */
	public static boolean concerns(Snapshots snapshots, Staff staff, String region) {
		return snapshots.view(region)
			.filter((view) -> staff.installationAdmin() || view.regions()
				.stream()
				.anyMatch((above) -> staff.grants().stream().anyMatch((grant) -> grant.region().equals(above.id()))))
			.isPresent();
	}

	/** Who reads, and what they may. */
	private record Reader(Staff staff, Permits permits) {

		/** Whether they are charged with it, and may see an address. */
		boolean isCharged(Answerable answerable) {
			return this.permits.may(Permission.READ_FEEDBACK, answerable.place());
		}

		boolean mayRead(Answerable answerable) {
			return isCharged(answerable) || isTheirs(this.staff, answerable);
		}

	}

	private Mono<Page> gather(Reader reader, Box box, Letters.Filter filter, @Nullable String before, int limit,
			List<Seen> found, int runs) {
		return this.letters.page(box, filter, before, RUN)
			.flatMap((run) -> Flux.fromIterable(run.letters())
				.concatMap((letter) -> see(reader, letter))
				.take(limit + 1L - found.size())
				.collectList()
				.flatMap((seen) -> {
					found.addAll(seen);
					if (found.size() > limit) {
						List<Seen> page = found.subList(0, limit);
						return Mono.just(new Page(page, page.getLast().letter().order()));
					}
					String last = run.last();
					return (last == null || runs == 1) ? Mono.just(new Page(found, last))
							: gather(reader, box, filter, last, limit, found, runs - 1);
				}));
	}

	/** A letter as somebody may see it; empty when they may not. */
	private Mono<Seen> see(Reader reader, Letter letter) {
		return this.owners.of(letter)
			.filter(reader::mayRead)
			.map((answerable) -> new Seen(letter, reader.isCharged(answerable) ? address(letter) : null));
	}

	private @Nullable String address(Letter letter) {
		String sealed = letter.email();
		return (sealed != null) ? this.encryption.open(sealed, Letter.emailContext(letter.subject().box(), letter.id()))
				: null;
	}

	/**
	 * Whether it is somebody's own, or their organisation's. What a token may do is
	 * decided by its scopes here too.
	 */
	public static boolean isTheirs(Staff staff, Answerable answerable) {
		Set<String> scopes = staff.scopes();
		if (scopes != null && !scopes.contains("*") && !scopes.contains("read-feedback")) {
			return false;
		}
		return staff.account().equals(answerable.person()) || worksFor(staff, answerable.organisation());
	}

	/** Whether somebody works on what an organisation says; false for none. */
	static boolean worksFor(Staff staff, @Nullable UUID organisation) {
		return organisation != null && staff.grants()
			.stream()
			.anyMatch((grant) -> organisation.equals(grant.organisation()) && WORKING.contains(grant.role()));
	}

	/**
	 * Notes that a letter is done with. Once it is, nothing happens.
	 * @return the letter as it is then; empty when there is none that they may see
	 */
	public Mono<Seen> handle(Staff staff, Box box, String id, @Nullable String note) {
		return Mono.defer(() -> this.letters.find(box, id))
			.zipWith(this.access.permits(staff))
			.flatMap((found) -> see(new Reader(staff, found.getT2()), found.getT1()))
			.flatMap((seen) -> (seen.letter().handling() != null) ? Mono.just(seen)
					: this.letters.handle(seen.letter(), new Handling(staff.actor(), this.clock.instant(), note))
						.map((handled) -> new Seen(handled, (handled.email() != null) ? seen.email() : null)))
			.retryWhen(ON_CONFLICT);
	}

	/**
	 * Returns what readers have said of an item; empty when there is no such item that
	 * readers see, or it is not for them to know.
	 */
	public Mono<Letters.Votes> votes(Staff staff, UUID item) {
		return this.owners.of(item)
			.zipWith(this.access.permits(staff))
			.filter((found) -> new Reader(staff, found.getT2()).mayRead(found.getT1()))
			.flatMap((found) -> this.letters.votes(item));
	}

}
