package org.newcomerhub.account.store;

import java.time.Instant;
import java.util.UUID;

import org.bson.Document;
import org.newcomerhub.audit.AuditNote;
import org.newcomerhub.audit.AuditTrail;
import org.newcomerhub.feed.Consequences;
import org.newcomerhub.feed.PendingChanges;
import org.newcomerhub.mongo.StoredShape;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * The personal access tokens in the store. One that is revoked ends in that moment, and
 * is kept, so that the audit can be finished, until it would have ended anyway.
 */
@Component
public class Tokens {

	private static final StoredShape SHAPE = new StoredShape(Token.COLLECTION, Token.SHAPE);

	private static final String ID = "_id";

	private static final String REVOKED = "revokedAt";

	private final ReactiveMongoTemplate mongo;

	private final PendingChanges pending;

	Tokens(ReactiveMongoTemplate mongo, PendingChanges pending) {
		this.mongo = mongo;
		this.pending = pending;
	}

	/** Finds a token that was not revoked; empty when there is none. */
	public Mono<Token> find(UUID id) {
		return this.mongo.findById(id, Document.class, Token.COLLECTION)
			.filter((document) -> !document.containsKey(REVOKED))
			.map(this::read);
	}

	/** Returns the tokens of an account, in no order. */
	public Flux<Token> ofAccount(UUID account) {
		return this.mongo.find(Query.query(where("account").is(account)), Document.class, Token.COLLECTION)
			.filter((document) -> !document.containsKey(REVOKED))
			.mapNotNull((document) -> SHAPE.readableOrReported(document).map(this::read).orElse(null));
	}

	public Mono<Token> insert(Token token, AuditNote note) {
		Document document = new Document();
		this.mongo.getConverter().write(token, document);
		return this.mongo.insert(PendingChanges.remember(document, 1, audited(note)), Token.COLLECTION)
			.then(this.pending.finish(Token.COLLECTION, token.id()))
			.thenReturn(token);
	}

	/** Ends a token. */
	public Mono<Void> revoke(Token token, AuditNote note) {
		Query notYet = Query.query(where(ID).is(token.id()).and(REVOKED).exists(false));
		Update revoke = PendingChanges.remember(new Update().set(REVOKED, note.at()), token.id(), 2, audited(note));
		return this.mongo.updateFirst(notYet, revoke, Token.COLLECTION)
			.then(this.pending.finish(Token.COLLECTION, token.id()))
			.then();
	}

	private static Consequences audited(AuditNote note) {
		return Consequences.quiet().with(AuditTrail.NAME, note.document());
	}

	/** Notes that a token was used. */
	public Mono<Void> used(Token token, Instant now) {
		return this.mongo
			.updateFirst(Query.query(where(ID).is(token.id())), new Update().max("lastUsed", now), Token.COLLECTION)
			.then();
	}

	/**
	 * Erases what is over and has nothing pending.
	 * @return how many
	 */
	public Mono<Long> erase(Instant expiredBefore) {
		Query over = Query.query(where("expiresAt").lt(expiredBefore).and("pending").size(0));
		return this.mongo.remove(over, Token.COLLECTION).map((result) -> result.getDeletedCount());
	}

	private Token read(Document document) {
		return this.mongo.getConverter().read(Token.class, SHAPE.readable(document));
	}

}
