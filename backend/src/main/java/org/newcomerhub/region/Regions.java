package org.newcomerhub.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.bson.Document;
import org.newcomerhub.feed.PendingChanges;
import org.newcomerhub.schema.RegionProfile;
import org.newcomerhub.schema.stored.StoredContent;
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
	 */
	public Mono<Region> find(String id) {
		return this.mongo.findById(id, Document.class, COLLECTION).map(Regions::read);
	}

	/**
	 * Returns all regions, in no order; there are few enough to hold in memory.
	 */
	public Flux<Region> findAll() {
		return this.mongo.findAll(Document.class, COLLECTION).map(Regions::read);
	}

	/**
	 * Returns a region and its parents, the region first; empty when it does not exist.
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
		return chain(parent)
			.switchIfEmpty(Mono.error(() -> new RegionRefusedException(
					"The region " + profile.id() + " names the parent " + parent + ", which does not exist")))
			.flatMap((chain) -> {
				if (chain.stream().anyMatch((region) -> region.id().equals(profile.id()))) {
					return Mono
						.error(new RegionRefusedException("The region " + profile.id() + " would be its own ancestor"));
				}
				return (chain.size() >= LONGEST_CHAIN)
						? Mono.error(new RegionRefusedException(
								"The region " + profile.id() + " would have more than two regions above it"))
						: Mono.empty();
			});
	}

	private Mono<Region> insert(RegionProfile profile) {
		Update update = new Update().set(VERSION, 1L).set(PROFILE, StoredContent.write(profile));
		Query absent = Query.query(where("_id").is(profile.id()).and(VERSION).exists(false));
		return this.mongo.upsert(absent, PendingChanges.remember(update, profile.id(), 1), COLLECTION)
			.onErrorMap(DuplicateKeyException.class,
					(ex) -> new OptimisticLockingFailureException("Someone else has just created the region", ex))
			.thenReturn(new Region(profile.id(), 1, profile));
	}

	private Mono<Region> replace(Region found, RegionProfile profile) {
		long version = found.version() + 1;
		Update update = new Update().set(VERSION, version).set(PROFILE, StoredContent.write(profile));
		Query unchanged = Query.query(where("_id").is(found.id()).and(VERSION).is(found.version()));
		return this.mongo.updateFirst(unchanged, PendingChanges.remember(update, found.id(), version), COLLECTION)
			.flatMap((result) -> (result.getModifiedCount() == 1) ? Mono.just(new Region(found.id(), version, profile))
					: Mono.error(new OptimisticLockingFailureException("Someone else has just changed the region")));
	}

	private static Region read(Document document) {
		Map<String, Object> profile = document.get(PROFILE, Document.class);
		return new Region(document.getString("_id"), document.get(VERSION, Number.class).longValue(),
				StoredContent.region(profile).orThrow());
	}

}
