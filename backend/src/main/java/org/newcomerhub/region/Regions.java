package org.newcomerhub.region;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.audit.AuditNote;
import org.newcomerhub.audit.AuditTrail;
import org.newcomerhub.feed.Consequences;
import org.newcomerhub.feed.PendingChanges;
import org.newcomerhub.mongo.StoredShape;
import org.newcomerhub.mongo.StoredShapeException;
import org.newcomerhub.schema.RegionProfile;
import org.newcomerhub.schema.stored.StoredContent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * The regions in the store.
 */
@Component
public class Regions {

	/** The collection's name, as feed entries give it. */
	public static final String COLLECTION = "region";

	/** A municipality, its county and its country. */
	public static final int LONGEST_CHAIN = 3;

	private static final Logger log = LoggerFactory.getLogger(Regions.class);

	private static final StoredShape SHAPE = new StoredShape(COLLECTION, 1);

	private static final StoredShape CONTENT = new StoredShape(COLLECTION, StoredContent.shape("region"));

	private static final String VERSION = "version";

	private static final String PROFILE = "profile";

	private final ReactiveMongoTemplate mongo;

	private final PendingChanges pending;

	private final Clock clock;

	Regions(ReactiveMongoTemplate mongo, PendingChanges pending, Clock clock) {
		this.mongo = mongo;
		this.pending = pending;
		this.clock = clock;
	}

	/**
	 * Finds a region; empty when there is none.
	 * @throws StoredShapeException (as an error signal) when a newer release wrote it
	 */
	public Mono<Region> find(String id) {
		return this.mongo.findById(id, Document.class, COLLECTION).map(Regions::read);
	}

	/**
	 * Returns all regions, in no order; there are few enough to hold in memory. One that
	 * a newer release wrote is reported and left out.
	 */
	public Flux<Region> findAll() {
		return this.mongo.findAll(Document.class, COLLECTION).mapNotNull(Regions::readOrReport);
	}

	/**
	 * Returns a region and its parents, the region first; empty when it does not exist.
	 * @throws StoredShapeException (as an error signal) when a newer release wrote one of
	 * them
	 */
	public Mono<List<Region>> chain(String id) {
		return chain(id, new ArrayList<>());
	}

	/**
	 * Returns the ids of a region, whether it exists or not, and of all below it, each
	 * once; the region first, level by level, and a level's by id.
	 */
	public Mono<List<String>> below(String id) {
		return children().map((children) -> {
			List<String> all = new ArrayList<>(List.of(id));
			List<String> level = List.of(id);
			for (int i = 1; i < LONGEST_CHAIN; i++) {
				level = level.stream()
					.flatMap((one) -> children.getOrDefault(one, List.of()).stream())
					.filter((one) -> !all.contains(one))
					.sorted()
					.toList();
				all.addAll(level);
			}
			return all;
		});
	}

	private Mono<Map<String, Collection<String>>> children() {
		return findAll().collectMultimap((region) -> String.valueOf(region.profile().parent()), Region::id);
	}

	private Mono<List<Region>> chain(String id, List<Region> below) {
		return find(id).flatMap((region) -> {
			below.add(region);
			String parent = region.profile().parent();
			return (parent == null || below.size() >= LONGEST_CHAIN) ? Mono.just(below) : chain(parent, below);
		});
	}

	/**
	 * A region as it is after a change.
	 *
	 * @param region the region
	 * @param feedNumber the number of a feed entry by which it is announced
	 */
	public record Saved(Region region, long feedNumber) {
	}

	/**
	 * Creates a region or changes it to what is given, whatever it was, and announces it.
	 * Does nothing when it is so already.
	 * @param actor the account's id, or {@code import}
	 * @return the region as it is then
	 * @throws RegionRefusedException (as an error signal) when the parent is unknown or
	 * the chain would not be one
	 * @throws StoredShapeException (as an error signal) when a newer release wrote it or
	 * one above it
	 */
	public Mono<Region> save(RegionProfile profile, String actor) {
		return checkParent(profile).then(Mono.defer(() -> find(profile.id())))
			.flatMap((found) -> found.profile().equals(profile) ? Mono.just(found) : replace(found, profile, actor))
			.switchIfEmpty(Mono.defer(() -> insert(profile, actor)))
			.retryWhen(Retry.max(10)
				.filter((ex) -> ex instanceof OptimisticLockingFailureException || ex instanceof DuplicateKeyException))
			.flatMap(this::finished)
			.map(Saved::region);
	}

	/**
	 * Creates a region and announces it.
	 * @throws DuplicateKeyException (as an error signal) when it is there already
	 * @throws RegionRefusedException (as an error signal) as for {@link #save}
	 */
	public Mono<Saved> create(RegionProfile profile, String actor) {
		return checkParent(profile).then(Mono.defer(() -> insert(profile, actor))).flatMap(this::finished);
	}

	/**
	 * Changes a region and announces it. Does nothing when it is so already.
	 * @param version the version that the change was made from
	 * @return empty when there is no such region
	 * @throws OptimisticLockingFailureException (as an error signal) when it has another
	 * version
	 * @throws RegionRefusedException (as an error signal) as for {@link #save}
	 */
	public Mono<Saved> change(RegionProfile profile, long version, String actor) {
		return find(profile.id()).flatMap((found) -> {
			if (found.version() != version) {
				return Mono.error(changedMeanwhile());
			}
			return found.profile().equals(profile) ? Mono.just(found)
					: checkParent(profile).then(Mono.defer(() -> replace(found, profile, actor)));
		}).flatMap(this::finished);
	}

	private Mono<Saved> finished(Region region) {
		return this.pending.finish(COLLECTION, region.id()).map((number) -> new Saved(region, number));
	}

	/**
	 * Returns why a region cannot lie below its parent; empty when it can.
	 */
	public Mono<RegionRefusedException> refusal(RegionProfile profile) {
		String parent = profile.parent();
		if (parent == null) {
			return Mono.empty();
		}
		if (parent.equals(profile.id())) {
			return refused(profile, "parent-cycle", "would be its own ancestor");
		}
		return chain(parent).defaultIfEmpty(List.of()).flatMap((above) -> {
			if (above.isEmpty()) {
				return refused(profile, "parent-unknown", "names the parent " + parent + ", which does not exist");
			}
			if (above.stream().anyMatch((region) -> region.id().equals(profile.id()))) {
				return refused(profile, "parent-cycle", "would be its own ancestor");
			}
			return levelsBelow(profile.id())
				.flatMap(
						(below) -> (above.size() + 1 + below > LONGEST_CHAIN)
								? refused(profile, "chain-too-long",
										"would lie in a chain of more than " + LONGEST_CHAIN + " regions")
								: Mono.empty());
		});
	}

	private Mono<Void> checkParent(RegionProfile profile) {
		return refusal(profile).flatMap(Mono::error);
	}

	private static Mono<RegionRefusedException> refused(RegionProfile profile, String code, String why) {
		return Mono.just(new RegionRefusedException(code, "The region " + profile.id() + " " + why));
	}

	/** How many levels of regions lie below one: 0, 1 or 2. */
	private Mono<Integer> levelsBelow(String id) {
		return children().map((children) -> {
			int levels = 0;
			Collection<String> level = children.getOrDefault(id, List.of());
			while (!level.isEmpty() && levels < LONGEST_CHAIN) {
				levels++;
				level = level.stream().flatMap((child) -> children.getOrDefault(child, List.of()).stream()).toList();
			}
			return levels;
		});
	}

	private Mono<Region> insert(RegionProfile profile, String actor) {
		Document region = PendingChanges
			.remember(
					new Document("_id", profile.id()).append(StoredShape.FIELD, SHAPE.known())
						.append(VERSION, 1L)
						.append(PROFILE, StoredContent.write(profile)),
					1, consequences(profile, "create-region", actor));
		return this.mongo.insert(region, COLLECTION).thenReturn(new Region(profile.id(), 1, profile));
	}

	private Consequences consequences(RegionProfile profile, String action, String actor) {
		AuditNote note = new AuditNote(actor, action, this.clock.instant(), profile.id(), Map.of(), null);
		return Consequences.forReaders().with(AuditTrail.NAME, note.document());
	}

	private static OptimisticLockingFailureException changedMeanwhile() {
		return new OptimisticLockingFailureException("Someone else has just changed the region");
	}

	private Mono<Region> replace(Region found, RegionProfile profile, String actor) {
		long version = found.version() + 1;
		Update update = new Update().set(StoredShape.FIELD, SHAPE.known())
			.set(VERSION, version)
			.set(PROFILE, StoredContent.write(profile));
		Query unchanged = Query.query(where("_id").is(found.id()).and(VERSION).is(found.version()));
		PendingChanges.remember(update, found.id(), version, consequences(profile, "change-region", actor));
		return this.mongo.updateFirst(unchanged, update, COLLECTION)
			.flatMap((result) -> (result.getModifiedCount() == 1) ? Mono.just(new Region(found.id(), version, profile))
					: Mono.error(changedMeanwhile()));
	}

	private static @Nullable Region readOrReport(Document document) {
		try {
			return read(document);
		}
		catch (StoredShapeException ex) {
			log.error("Left out: {}", ex.getMessage());
			return null;
		}
	}

	/** Checks the shapes of the envelope and of the content, then reads them. */
	private static Region read(Document document) {
		Map<String, Object> profile = SHAPE.readable(document).get(PROFILE, Document.class);
		CONTENT.require(document.getString("_id"), profile);
		return new Region(document.getString("_id"), document.get(VERSION, Number.class).longValue(),
				StoredContent.region(profile).orThrow());
	}

}
