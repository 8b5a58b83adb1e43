package org.newcomerhub.region;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
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

	Regions(ReactiveMongoTemplate mongo, PendingChanges pending) {
		this.mongo = mongo;
		this.pending = pending;
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

	private Mono<List<Region>> chain(String id, List<Region> below) {
		return find(id).flatMap((region) -> {
			below.add(region);
			String parent = region.profile().parent();
			return (parent == null || below.size() >= LONGEST_CHAIN) ? Mono.just(below) : chain(parent, below);
		});
	}

	/**
	 * Creates a region or changes it to what is given, and announces it. Does nothing
	 * when it is so already.
	 * @return the region as it is then
	 * @throws RegionRefusedException (as an error signal) when the parent is unknown or
	 * the chain would not be one
	 * @throws StoredShapeException (as an error signal) when a newer release wrote it or
	 * one above it
	 */
	public Mono<Region> save(RegionProfile profile) {
		return checkParent(profile).then(Mono.defer(() -> find(profile.id())))
			.flatMap((found) -> found.profile().equals(profile) ? Mono.just(found) : replace(found, profile))
			.switchIfEmpty(Mono.defer(() -> insert(profile)))
			.retryWhen(Retry.max(10).filter(OptimisticLockingFailureException.class::isInstance))
			.flatMap((region) -> this.pending.finish(COLLECTION, region.id()).thenReturn(region));
	}

	private Mono<Void> checkParent(RegionProfile profile) {
		String parent = profile.parent();
		if (parent == null) {
			return Mono.empty();
		}
		if (parent.equals(profile.id())) {
			return refused(profile, "would be its own ancestor");
		}
		return chain(parent).defaultIfEmpty(List.of()).flatMap((above) -> {
			if (above.isEmpty()) {
				return refused(profile, "names the parent " + parent + ", which does not exist");
			}
			if (above.stream().anyMatch((region) -> region.id().equals(profile.id()))) {
				return refused(profile, "would be its own ancestor");
			}
			return levelsBelow(profile.id()).flatMap((below) -> (above.size() + 1 + below > LONGEST_CHAIN)
					? refused(profile, "would lie in a chain of more than " + LONGEST_CHAIN + " regions")
					: Mono.empty());
		});
	}

	private static Mono<Void> refused(RegionProfile profile, String why) {
		return Mono.error(new RegionRefusedException("The region " + profile.id() + " " + why));
	}

	/** How many levels of regions lie below one: 0, 1 or 2. */
	private Mono<Integer> levelsBelow(String id) {
		return findAll().collectMultimap((region) -> String.valueOf(region.profile().parent()), Region::id)
			.map((children) -> {
				int levels = 0;
				Collection<String> level = children.getOrDefault(id, List.of());
				while (!level.isEmpty() && levels < LONGEST_CHAIN) {
					levels++;
					level = level.stream()
						.flatMap((child) -> children.getOrDefault(child, List.of()).stream())
						.toList();
				}
				return levels;
			});
	}

	private Mono<Region> insert(RegionProfile profile) {
		Document region = PendingChanges
			.remember(new Document("_id", profile.id()).append(StoredShape.FIELD, SHAPE.known())
				.append(VERSION, 1L)
				.append(PROFILE, StoredContent.write(profile)), 1);
		return this.mongo.insert(region, COLLECTION)
			.onErrorMap(DuplicateKeyException.class,
					(ex) -> new OptimisticLockingFailureException("Someone else has just created the region", ex))
			.thenReturn(new Region(profile.id(), 1, profile));
	}

	private Mono<Region> replace(Region found, RegionProfile profile) {
		long version = found.version() + 1;
		Update update = new Update().set(StoredShape.FIELD, SHAPE.known())
			.set(VERSION, version)
			.set(PROFILE, StoredContent.write(profile));
		Query unchanged = Query.query(where("_id").is(found.id()).and(VERSION).is(found.version()));
		return this.mongo.updateFirst(unchanged, PendingChanges.remember(update, found.id(), version), COLLECTION)
			.flatMap((result) -> (result.getModifiedCount() == 1) ? Mono.just(new Region(found.id(), version, profile))
					: Mono.error(new OptimisticLockingFailureException("Someone else has just changed the region")));
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
