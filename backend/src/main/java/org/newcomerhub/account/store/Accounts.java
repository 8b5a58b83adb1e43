package org.newcomerhub.account.store;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.audit.AuditNote;
import org.newcomerhub.audit.AuditTrail;
import org.newcomerhub.feed.Consequences;
import org.newcomerhub.feed.PendingChanges;
import org.newcomerhub.mongo.StoredShape;
import org.newcomerhub.mongo.StoredShapeException;
import org.newcomerhub.web.Secrets;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * The accounts in the store. Each change is one update, conditional on the version that
 * was read, and remembers its audit entry. A document that a newer release wrote is
 * refused ({@link StoredShapeException} as an error signal), or left out of lists.
 */
@Component
public class Accounts {

	private static final StoredShape SHAPE = new StoredShape(Account.COLLECTION, Account.SHAPE);

	private static final String ID = "_id";

	private static final String VERSION = "version";

	private static final int PAGE = 200;

	/** What a change may take away. */
	private static final Set<String> OPTIONAL = Set.of("name", "nameKey", "email", "emailKey", "passwordHash",
			"identityKey", "mapped", "language", "disabledAt", "firstAdmin", "link");

	private final ReactiveMongoTemplate mongo;

	private final PendingChanges pending;

	Accounts(ReactiveMongoTemplate mongo, PendingChanges pending) {
		this.mongo = mongo;
		this.pending = pending;
	}

	/** Finds an account; empty when there is none. */
	public Mono<Account> find(UUID id) {
		return this.mongo.findById(id, Document.class, Account.COLLECTION).map(this::read);
	}

	/** Returns some accounts, in no order. */
	public Flux<Account> findAll(Collection<UUID> ids) {
		return this.mongo.find(Query.query(where(ID).in(ids)), Document.class, Account.COLLECTION)
			.mapNotNull((document) -> SHAPE.readableOrReported(document).map(this::read).orElse(null));
	}

	/** Finds whoever signs in with a name, however it is written; empty when nobody. */
	public Mono<Account> findByName(String name) {
		return findOne("nameKey", Names.key(name));
	}

	/** Finds whoever has an address; empty when nobody. */
	public Mono<Account> findByEmail(String email) {
		return findOne("emailKey", Names.emailKey(email));
	}

	/** Finds whomever an issuer vouches for; empty when nobody. */
	public Mono<Account> findByIdentity(String identityKey) {
		return findOne("identityKey", identityKey);
	}

	/** Finds to whom a mailed link was sent; empty when nobody, or it was used. */
	public Mono<Account> findByLink(String secret) {
		return findOne("link.hash", Secrets.hash(secret));
	}

	private Mono<Account> findOne(String field, String value) {
		return this.mongo.findOne(Query.query(where(field).is(value)), Document.class, Account.COLLECTION)
			.map(this::read);
	}

	/** Whether there is any account. */
	public Mono<Boolean> any() {
		return this.mongo.find(new Query().limit(1), Document.class, Account.COLLECTION).hasElements();
	}

	/**
	 * Returns all accounts in the order of their ids, read a page at a time.
	 * @param after the last id of the page before; null: from the beginning
	 */
	public Flux<Account> all(@Nullable UUID after) {
		return page(after).expand((page) -> (page.size() < PAGE) ? Mono.empty() : page((UUID) page.getLast().get(ID)))
			.concatMapIterable((page) -> page)
			.mapNotNull((document) -> SHAPE.readableOrReported(document).map(this::read).orElse(null));
	}

	private Mono<List<Document>> page(@Nullable UUID after) {
		Query query = (after != null) ? Query.query(where(ID).gt(after)) : new Query();
		return this.mongo.find(query.with(Sort.by(ID)).limit(PAGE), Document.class, Account.COLLECTION).collectList();
	}

	/**
	 * Adds an account.
	 * @throws DuplicateKeyException (as an error signal) when its name, address or
	 * identity is taken, or there is a first administrator already
	 */
	public Mono<Account> insert(Account account, AuditNote note, Consequences more) {
		Document document = new Document();
		this.mongo.getConverter().write(account, document);
		return this.mongo
			.insert(PendingChanges.remember(document, account.version(), audited(note, more)), Account.COLLECTION)
			.then(finished(account));
	}

	/**
	 * Changes an account.
	 * @param changed what it is to be, of the version that was read
	 * @throws OptimisticLockingFailureException (as an error signal) when it has changed
	 * since
	 * @throws DuplicateKeyException (as an error signal) when its name, address or
	 * identity is taken
	 */
	public Mono<Account> change(Account changed, AuditNote note, Consequences more) {
		long version = changed.version() + 1;
		Document written = new Document();
		this.mongo.getConverter().write(changed, written);
		Update update = new Update();
		written.forEach((field, value) -> {
			if (!field.equals(ID)) {
				update.set(field, value);
			}
		});
		OPTIONAL.stream().filter((field) -> !written.containsKey(field)).forEach(update::unset);
		update.set(VERSION, version);
		return update(changed, PendingChanges.remember(update, changed.id(), version, audited(note, more)))
			.then(Mono.defer(() -> finished(changed)))
			.then(find(changed.id()));
	}

	/**
	 * Raises the version of an account that something else rests on, so that whoever is
	 * changing it just now must read it again.
	 * @throws OptimisticLockingFailureException (as an error signal) when it has changed
	 * since it was read
	 */
	public Mono<Void> touch(Account read) {
		return update(read, new Update().set(VERSION, read.version() + 1));
	}

	private Mono<Void> update(Account read, Update update) {
		Query unchanged = Query.query(where(ID).is(read.id()).and(VERSION).is(read.version()));
		return this.mongo.updateFirst(unchanged, update, Account.COLLECTION)
			.flatMap((result) -> (result.getMatchedCount() == 1) ? Mono.empty() : Mono
				.error(new OptimisticLockingFailureException("The account " + read.id() + " has changed meanwhile")));
	}

	private Mono<Account> finished(Account account) {
		return this.pending.finish(Account.COLLECTION, account.id()).thenReturn(account);
	}

	private static Consequences audited(AuditNote note, Consequences more) {
		return more.with(AuditTrail.NAME, note.document());
	}

	/** Returns every account that administers the installation, usable or not. */
	public Mono<List<Account>> installationAdmins() {
		return this.mongo.find(Query.query(where("installationAdmin").is(true)), Document.class, Account.COLLECTION)
			.map(this::read)
			.collectList();
	}

	private Account read(Document document) {
		return this.mongo.getConverter().read(Account.class, SHAPE.readable(document));
	}

}
