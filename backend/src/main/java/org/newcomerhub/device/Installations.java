package org.newcomerhub.device;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.mongo.Encryption;
import org.newcomerhub.mongo.StoredShapeException;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemType;
import org.newcomerhub.web.Secrets;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * The installations in the store.
 */
@Component
public class Installations {

	private static final String COLLECTION = StoredInstallation.COLLECTION;

	private static final int BATCH = 200;

	private static final Retry ON_CONFLICT = Retry.max(20)
		.filter((ex) -> ex instanceof OptimisticLockingFailureException || ex instanceof DuplicateKeyException);

	private final ReactiveMongoTemplate mongo;

	private final Numbers numbers;

	private final Departures departures;

	private final Encryption encryption;

	private final Clock clock;

	Installations(ReactiveMongoTemplate mongo, Numbers numbers, Departures departures, Encryption encryption,
			Clock clock) {
		this.mongo = mongo;
		this.numbers = numbers;
		this.departures = departures;
		this.encryption = encryption;
		this.clock = clock;
	}

	/**
	 * Finds out whether somebody is the installation that they say, and notes the day.
	 * @param secret as it was sent; null: none was
	 * @return empty when there is no such installation or the secret is another's; which
	 * of the two is told nobody
	 * @throws StoredShapeException (as an error signal) when a newer release wrote it
	 */
	public Mono<Installation> authenticate(UUID id, @Nullable String secret) {
		return (secret == null) ? Mono.empty()
				: find(id).filter((found) -> Secrets.same(found.secretHash(), Secrets.hash(secret)))
					.flatMap(this::seenToday);
	}

	private Mono<Installation> find(UUID id) {
		return this.mongo.findById(id, Document.class, COLLECTION)
			.filter(StoredInstallation::isThere)
			.map(StoredInstallation::read);
	}

	/** One that comes back while it is erased begins anew. */
	private Mono<Installation> findOrErase(UUID id) {
		return this.mongo.findById(id, Document.class, COLLECTION)
			.flatMap((found) -> StoredInstallation.isThere(found) ? Mono.just(StoredInstallation.read(found))
					: this.departures.finish(StoredInstallation.read(found)).then(Mono.empty()));
	}

	/** Written once a day: no more is to be known of when somebody reads. */
	private Mono<Installation> seenToday(Installation found) {
		LocalDate today = today();
		if (!found.lastSeen().isBefore(today)) {
			return Mono.just(found);
		}
		Update seen = new Update().set(StoredInstallation.LAST_SEEN, today.toString())
			.set(StoredInstallation.SEEN, StoredInstallation.seen(today, found.id()));
		return this.mongo.updateFirst(byId(found.id()), seen, COLLECTION)
			.thenReturn(new Installation(found.id(), found.version(), found.secretHash(), found.profile(),
					found.numbers(), found.token(), found.tokenHash(), today));
	}

	/**
	 * An installation as it is after a registration.
	 *
	 * @param installation the installation
	 * @param created whether it was not there before
	 */
	record Registered(Installation installation, boolean created) {
	}

	/**
	 * Registers an installation, or changes it to what is given. The same again changes
	 * nothing.
	 * @param regions those that it follows, all known
	 * @param token the provider's; leaves the installation that had it before; null: none
	 * @throws ProblemException (as an error signal) 401 {@code wrong-secret} when the id
	 * is there with another secret
	 */
	Mono<Registered> register(UUID id, String secret, Profile profile, SortedSet<String> regions,
			@Nullable String token) {
		String secretHash = Secrets.hash(secret);
		return findOrErase(id).flatMap((found) -> {
			if (!Secrets.same(found.secretHash(), secretHash)) {
				return Mono.error(ProblemException.of(ProblemType.WRONG_SECRET, Map.of()));
			}
			return seenToday(found).flatMap((seen) -> change(seen, profile, regions, token))
				.map((changed) -> new Registered(changed, false));
		})
			.switchIfEmpty(Mono.defer(() -> create(id, secretHash, profile, regions, token))
				.map((created) -> new Registered(created, true)))
			.onErrorResume(DuplicateKeyException.class,
					(ex) -> leaveOthers(id, hash(profile, token)).then(Mono.error(ex)))
			.retryWhen(ON_CONFLICT);
	}

	/**
	 * What an installation wants.
	 *
	 * @param profile what it says of itself
	 * @param regions those that it follows
	 * @param token the provider's; null: none
	 */
	record Wants(Profile profile, SortedSet<String> regions, @Nullable String token) {

		@Override
		public String toString() {
			return "Wants[" + this.profile + "]";
		}

	}

	/**
	 * Changes an installation that is known, again and again until nobody else has
	 * changed it meanwhile.
	 * @param change gets what it wants as it is; equal: nothing is written
	 * @return what it is then; empty when it is gone
	 */
	Mono<Installation> change(UUID id, UnaryOperator<Wants> change) {
		return Mono.defer(() -> find(id)).flatMap((found) -> {
			Wants wants = change.apply(new Wants(found.profile(), found.regions(), token(found)));
			return change(found, wants.profile(), wants.regions(), wants.token()).onErrorResume(
					DuplicateKeyException.class,
					(ex) -> leaveOthers(id, hash(wants.profile(), wants.token())).then(Mono.error(ex)));
		}).retryWhen(ON_CONFLICT);
	}

	private Mono<Installation> create(UUID id, String secretHash, Profile profile, SortedSet<String> regions,
			@Nullable String token) {
		return numbered(id, lists(profile, regions), new TreeMap<>())
			.map((all) -> new Installation(id, 1, secretHash, profile, all, seal(id, token), hash(profile, token),
					today()))
			.flatMap((made) -> this.mongo.insert(StoredInstallation.write(made), COLLECTION)
				.thenReturn(made)
				.onErrorResume(DuplicateKeyException.class,
						(ex) -> this.numbers.take(made.numbers()).then(Mono.error(ex))));
	}

	private Mono<Installation> change(Installation found, Profile profile, SortedSet<String> regions,
			@Nullable String token) {
		String tokenHash = hash(profile, token);
		SortedSet<String> lists = lists(profile, regions);
		if (found.profile().equals(profile) && found.numbers().keySet().equals(lists)
				&& Objects.equals(found.tokenHash(), tokenHash)) {
			return Mono.just(found);
		}
		SortedMap<String, Long> dropped = new TreeMap<>(found.numbers());
		dropped.keySet().removeAll(lists);
		SortedMap<String, Long> kept = new TreeMap<>(found.numbers());
		kept.keySet().retainAll(lists);
		return numbered(found.id(), lists, kept)
			.map((all) -> new Installation(found.id(), found.version() + 1, found.secretHash(), profile, all,
					seal(found.id(), token), tokenHash, found.lastSeen()))
			.flatMap((changed) -> replace(found, changed))
			.delayUntil((changed) -> this.numbers.take(dropped));
	}

	private Mono<Installation> replace(Installation found, Installation changed) {
		Document fields = StoredInstallation.write(changed);
		fields.remove(StoredInstallation.ID);
		Update update = new Update();
		fields.forEach(update::set);
		Stream
			.of(StoredInstallation.TOKEN, StoredInstallation.TOKEN_HASH, StoredInstallation.LISTS,
					StoredInstallation.QUIET_FROM, StoredInstallation.QUIET_TO)
			.filter((name) -> !fields.containsKey(name))
			.forEach(update::unset);
		return this.mongo.updateFirst(unchanged(found), update, COLLECTION)
			.flatMap((result) -> (result.getMatchedCount() == 1) ? Mono.just(changed)
					: Mono.error(new OptimisticLockingFailureException("The installation has changed meanwhile")));
	}

	private static SortedSet<String> lists(Profile profile, SortedSet<String> regions) {
		SortedSet<String> lists = new TreeSet<>(regions);
		lists.addAll(profile.lists());
		return lists;
	}

	private Mono<SortedMap<String, Long>> numbered(UUID id, SortedSet<String> lists, SortedMap<String, Long> known) {
		return Flux.fromIterable(lists)
			.filter((list) -> !known.containsKey(list))
			.concatMap((list) -> this.numbers.give(list, id).doOnNext((number) -> known.put(list, number)))
			.then(Mono.just(known));
	}

	/** A token is one device's: whoever has it from before is not there any more. */
	private Mono<Void> leaveOthers(UUID id, @Nullable String tokenHash) {
		if (tokenHash == null) {
			return Mono.empty();
		}
		Query others = Query.query(where(StoredInstallation.TOKEN_HASH).is(tokenHash));
		return this.mongo.find(others, Document.class, COLLECTION)
			.map((found) -> StoredInstallation.SHAPE.readable(found).get(StoredInstallation.ID, UUID.class))
			.filter((other) -> !other.equals(id))
			.concatMap((other) -> this.mongo.updateFirst(
					Query
						.query(where(StoredInstallation.ID).is(other).and(StoredInstallation.TOKEN_HASH).is(tokenHash)),
					withoutToken(), COLLECTION))
			.then();
	}

	private static Update withoutToken() {
		return new Update().unset(StoredInstallation.TOKEN)
			.unset(StoredInstallation.TOKEN_HASH)
			.inc(StoredInstallation.VERSION, 1);
	}

	private @Nullable String seal(UUID id, @Nullable String token) {
		return (token != null) ? this.encryption.seal(token, Installation.tokenContext(id)) : null;
	}

	private static @Nullable String hash(Profile profile, @Nullable String token) {
		return (token != null) ? Secrets.hash(profile.provider().code() + " " + token) : null;
	}

	/** Erases all that is known of an installation; nothing happens when it is gone. */
	Mono<Void> erase(Installation installation) {
		return this.departures.leave(installation, new Criteria());
	}

	/**
	 * Erases those that have not been heard of since before a day.
	 * @return how many
	 */
	Mono<Long> forget(LocalDate before) {
		Query silent = Query.query(where(StoredInstallation.SEEN).lt(before.toString()))
			.with(Sort.by(StoredInstallation.SEEN))
			.limit(BATCH);
		return this.mongo.find(silent, Document.class, COLLECTION)
			.filter((found) -> StoredInstallation.SHAPE.readableOrReported(found).isPresent())
			.map(StoredInstallation::read)
			.collectList()
			.flatMap((found) -> found.isEmpty() ? Mono.just(0L) : Flux.fromIterable(found)
				// unless it is heard of just now
				.concatMap((one) -> this.departures.leave(one, where(StoredInstallation.SEEN).lt(before.toString())))
				.then(forget(before))
				.map((more) -> more + found.size()));
	}

	/** Returns the highest number that is given on a list; 0: none is. */
	public Mono<Long> last(String list) {
		return this.numbers.last(list);
	}

	/**
	 * Returns the installations that have numbers in a range of a list: a batch of
	 * recipients, reached by key.
	 * @param list a region's id, or a list of {@link Profile#lists}
	 * @param first the first number, from 1 on
	 * @param count how many numbers, at most 1,000; fewer installations may have them
	 */
	public Flux<Installation> numbered(String list, long first, int count) {
		return this.numbers.range(list, first, count)
			.flatMapMany((owners) -> read(owners.values())
				.filter((found) -> found.isOn(list) && found.id().equals(owners.get(found.numbers().get(list)))));
	}

	/**
	 * Returns those of some installations that are there, in any order.
	 * @param ids at most 1,000
	 */
	public Flux<Installation> read(Collection<UUID> ids) {
		return ids.isEmpty() ? Flux.empty()
				: this.mongo.find(Query.query(where(StoredInstallation.ID).in(ids)), Document.class, COLLECTION)
					.filter((found) -> StoredInstallation.isThere(found)
							&& StoredInstallation.SHAPE.readableOrReported(found).isPresent())
					.map(StoredInstallation::read);
	}

	/** The provider's token of an installation, in clear; null: it has none. */
	public @Nullable String token(Installation installation) {
		String sealed = installation.token();
		return (sealed != null) ? this.encryption.open(sealed, Installation.tokenContext(installation.id())) : null;
	}

	/**
	 * Forgets a token that its provider does not know any more, if the installation still
	 * has that very one.
	 * @param tokenHash {@link Installation#tokenHash} as it was when the token was used
	 */
	public Mono<Void> forgetToken(UUID id, String tokenHash) {
		Query same = Query.query(where(StoredInstallation.ID).is(id).and(StoredInstallation.TOKEN_HASH).is(tokenHash));
		return this.mongo.updateFirst(same, withoutToken(), COLLECTION).then();
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
	}

	private static Query byId(UUID id) {
		return Query.query(where(StoredInstallation.ID).is(id));
	}

	private static Query unchanged(Installation found) {
		return Query
			.query(where(StoredInstallation.ID).is(found.id()).and(StoredInstallation.VERSION).is(found.version()));
	}

}
