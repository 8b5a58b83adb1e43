package org.newcomerhub.attendance.store;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.attendance.model.SignedUp;
import org.newcomerhub.feed.Consequences;
import org.newcomerhub.feed.PendingChanges;
import org.newcomerhub.mongo.StoredShape;
import org.newcomerhub.mongo.StoredShapeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * What is personal in sign-ups, in the store.
 */
@Component
public class SignedUps {

	static final String COLLECTION = "signup";

	static final String DOOR = "door";

	private static final Logger log = LoggerFactory.getLogger(SignedUps.class);

	private static final StoredShape SHAPE = new StoredShape(COLLECTION, 1);

	private static final String ID = "_id";

	private static final String OCCURRENCE = "occurrence";

	private static final String REGION = "region";

	private static final String SECRET_HASH = "secretHash";

	private static final String SECRET = "secret";

	private static final String LANGUAGE = "language";

	private static final String EMAIL = "email";

	private static final String INSTALLATION = "installation";

	private static final String NEEDS = "needs";

	private final ReactiveMongoTemplate mongo;

	private final PendingChanges pending;

	SignedUps(ReactiveMongoTemplate mongo, PendingChanges pending) {
		this.mongo = mongo;
		this.pending = pending;
	}

	/**
	 * Keeps a sign-up, once.
	 * @param followUps what follows from it, by name
	 * @return the one that lies there now: this one, or the first under the same id
	 * @throws DuplicateKeyException (as an error signal) when its door code is another's
	 */
	public Mono<SignedUp> insert(SignedUp signedUp, List<String> followUps) {
		Document document = new Document(ID, signedUp.id()).append(StoredShape.FIELD, SHAPE.known())
			.append("version", 1L)
			.append(OCCURRENCE, signedUp.occurrence())
			.append(REGION, signedUp.region())
			.append(SECRET_HASH, signedUp.secretHash())
			.append(SECRET, signedUp.secret())
			.append(DOOR, signedUp.door())
			.append(LANGUAGE, signedUp.language());
		if (signedUp.email() != null) {
			document.append(EMAIL, signedUp.email());
		}
		if (signedUp.needs() != null) {
			document.append(NEEDS, signedUp.needs());
		}
		if (signedUp.installation() != null) {
			document.append(INSTALLATION, signedUp.installation());
		}
		if (!followUps.isEmpty()) {
			PendingChanges.remember(document, 1, consequences(followUps));
		}
		return this.mongo.insert(document, COLLECTION)
			.thenReturn(signedUp)
			.onErrorResume(DuplicateKeyException.class,
					(ex) -> find(signedUp.id()).switchIfEmpty(Mono.error(() -> ex)));
	}

	/** Does what follows; what fails is finished by the sweep. */
	public Mono<Void> finish(String id) {
		return this.pending.finish(COLLECTION, id)
			.doOnError((ex) -> log.warn("What follows is finished later: {}", ex.toString()))
			.onErrorComplete()
			.then();
	}

	/**
	 * Finds a sign-up; empty when there is none, or it was erased.
	 * @throws StoredShapeException (as an error signal) when a newer release wrote it
	 */
	public Mono<SignedUp> find(String id) {
		return this.mongo.findById(id, Document.class, COLLECTION).map(SignedUps::read);
	}

	/** Finds a sign-up by its door code; empty when nobody has it. */
	public Mono<SignedUp> ofDoor(String code) {
		return this.mongo.find(Query.query(where(DOOR).is(code)), Document.class, COLLECTION)
			.next()
			.map(SignedUps::read);
	}

	/** Returns those of some ids that are there. */
	public Flux<SignedUp> of(Collection<String> ids) {
		return ids.isEmpty() ? Flux.empty()
				: this.mongo.find(Query.query(where(ID).in(ids)), Document.class, COLLECTION)
					.filter((document) -> SHAPE.readableOrReported(document).isPresent())
					.map(SignedUps::read);
	}

	private static Consequences consequences(List<String> followUps) {
		Consequences consequences = Consequences.quiet();
		for (String followUp : followUps) {
			consequences = consequences.with(followUp, new Document());
		}
		return consequences;
	}

	/**
	 * Changes what can be changed of it.
	 * @param followUps what follows from it, by name
	 */
	public Mono<Void> change(SignedUp signedUp, List<String> followUps) {
		Update update = new Update().set(LANGUAGE, signedUp.language());
		set(update, EMAIL, signedUp.email());
		set(update, NEEDS, signedUp.needs());
		set(update, INSTALLATION, signedUp.installation());
		if (!followUps.isEmpty()) {
			PendingChanges.remember(update, signedUp.id(), 1, consequences(followUps));
		}
		return this.mongo.updateFirst(Query.query(where(ID).is(signedUp.id())), update, COLLECTION).then();
	}

	private static void set(Update update, String name, @Nullable Object value) {
		if (value != null) {
			update.set(name, value);
		}
		else {
			update.unset(name);
		}
	}

	/** Erases some sign-ups; nothing happens to those that are gone. */
	public Mono<Void> erase(List<String> ids) {
		return Flux.fromIterable(ids)
			.buffer(500)
			.concatMap((some) -> this.mongo.remove(Query.query(where(ID).in(some)), COLLECTION))
			.then();
	}

	private static SignedUp read(Document stored) {
		Document document = SHAPE.readable(stored);
		return new SignedUp(document.getString(ID), document.get(OCCURRENCE, UUID.class), document.getString(REGION),
				document.getString(SECRET_HASH), document.getString(SECRET), document.getString(DOOR),
				document.getString(LANGUAGE), document.getString(EMAIL), document.getString(NEEDS),
				document.get(INSTALLATION, UUID.class));
	}

}
