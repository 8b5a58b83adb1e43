package org.newcomerhub.translation.glossary;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.audit.AuditNote;
import org.newcomerhub.audit.AuditTrail;
import org.newcomerhub.content.model.IdempotencyKey;
import org.newcomerhub.feed.Consequences;
import org.newcomerhub.feed.PendingChanges;
import org.newcomerhub.mongo.StoredShape;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * The terms in the store. One that was taken out leaves its id, so that what comes with
 * the hub does not come back.
 */
@Component
class Terms {

	static final String COLLECTION = "glossary";

	/** Region, language and folded term; there only while the term is in. */
	static final String KEY = "key";

	/** There only in terms that came of a request with a key. */
	static final String CREATED_WITH = "createdWith";

	private static final String CREATED_FROM = "createdFrom";

	private static final String ID = "_id";

	private static final String VERSION = "version";

	private static final String REGION = "region";

	private static final String LANGUAGE = "language";

	private static final String TERM = "term";

	private static final String VARIANTS = "variants";

	private static final String DEFINITION = "definition";

	private static final String TRANSLATIONS = "translations";

	private static final String PREFERRED = "preferred";

	private static final String FORBIDDEN = "forbidden";

	private static final String KEEP_ORIGINAL = "keepOriginal";

	private static final int PAGE = 200;

	private static final StoredShape SHAPE = new StoredShape(COLLECTION, 1);

	private final ReactiveMongoTemplate mongo;

	private final PendingChanges pending;

	private final Clock clock;

	Terms(ReactiveMongoTemplate mongo, PendingChanges pending, Clock clock) {
		this.mongo = mongo;
		this.pending = pending;
		this.clock = clock;
	}

	/** Finds a term; empty when there is none. */
	Mono<Term> find(UUID id) {
		return this.mongo.findById(id, Document.class, COLLECTION)
			.map(SHAPE::readable)
			.filter((document) -> document.containsKey(KEY))
			.map(Terms::read);
	}

	/**
	 * Finds the term that came of a request, and what was asked for; empty when none did.
	 */
	Mono<Map.Entry<Term, String>> findCreatedWith(String key) {
		return this.mongo.findOne(Query.query(where(CREATED_WITH).is(key)), Document.class, COLLECTION)
			.map(SHAPE::readable)
			.map((document) -> Map.entry(read(document), document.getString(CREATED_FROM)));
	}

	/**
	 * Returns the terms that a region itself keeps, by language and term; without those
	 * that a newer release wrote.
	 */
	Flux<Term> of(String region) {
		return page(region, region + "/")
			.expand((found) -> (found.size() < PAGE) ? Mono.empty() : page(region, found.getLast().getString(KEY)))
			.concatMapIterable((found) -> found)
			.mapNotNull((document) -> SHAPE.readableOrReported(document).map(Terms::read).orElse(null));
	}

	private Mono<List<Document>> page(String region, String after) {
		// the character after the slash ends what begins with the region
		Query query = Query.query(where(KEY).gt(after).lt(region + "0")).with(Sort.by(KEY)).limit(PAGE);
		return this.mongo.find(query, Document.class, COLLECTION).collectList();
	}

	/** Returns those of some ids that are known, also of terms that were taken out. */
	Mono<Set<UUID>> known(Collection<UUID> ids) {
		Query query = Query.query(where(ID).in(ids));
		query.fields().include(ID);
		return this.mongo.find(query, Document.class, COLLECTION)
			.map((document) -> document.get(ID, UUID.class))
			.collect(HashSet<UUID>::new, Set::add);
	}

	/**
	 * Adds a term.
	 * @param key of the request that it came of; null: none
	 * @throws org.springframework.dao.DuplicateKeyException (as an error signal) when the
	 * region has this term, or one came of this key
	 */
	Mono<Term> insert(Term term, String actor, @Nullable IdempotencyKey key) {
		Document document = write(term).append(ID, term.id()).append(KEY, key(term));
		if (key != null) {
			document.append(CREATED_WITH, key.value()).append(CREATED_FROM, key.request());
		}
		return this.mongo
			.insert(PendingChanges.remember(document, term.version(), consequences(term, "create-term", actor)),
					COLLECTION)
			.then(this.pending.finish(COLLECTION, term.id()))
			.thenReturn(term);
	}

	/**
	 * Changes a term.
	 * @param term with the version that the change was made from
	 * @return the term as it is then
	 * @throws OptimisticLockingFailureException (as an error signal) when it has another
	 * version, or was taken out
	 * @throws org.springframework.dao.DuplicateKeyException (as an error signal) when the
	 * region has another term like it
	 */
	Mono<Term> change(Term term, String actor) {
		Term next = new Term(term.id(), term.version() + 1, term.region(), term.language(), term.term(),
				term.variants(), term.definition(), term.translations(), term.keepOriginal());
		Update update = new Update();
		write(next).forEach(update::set);
		if (next.definition() == null) {
			update.unset(DEFINITION);
		}
		update.set(KEY, key(next));
		return update(term, update, consequences(next, "change-term", actor)).thenReturn(next);
	}

	/**
	 * Takes a term out.
	 * @throws OptimisticLockingFailureException (as an error signal) when it has another
	 * version, or was taken out
	 */
	Mono<Void> delete(Term term, String actor) {
		Update update = new Update().set(VERSION, term.version() + 1);
		List.of(KEY, CREATED_WITH, CREATED_FROM, TERM, VARIANTS, DEFINITION, TRANSLATIONS, KEEP_ORIGINAL)
			.forEach(update::unset);
		return update(term, update, consequences(term, "delete-term", actor));
	}

	private Mono<Void> update(Term from, Update update, Consequences consequences) {
		PendingChanges.remember(update, from.id(), from.version() + 1, consequences);
		Query unchanged = Query.query(where(ID).is(from.id()).and(VERSION).is(from.version()));
		return this.mongo.updateFirst(unchanged, update, COLLECTION)
			.flatMap((result) -> (result.getMatchedCount() == 1) ? this.pending.finish(COLLECTION, from.id()).then()
					: Mono.error(new OptimisticLockingFailureException("Somebody else has just changed the term")));
	}

	private Consequences consequences(Term term, String action, String actor) {
		Instant now = this.clock.instant();
		return Consequences.quiet()
			.with(AuditTrail.NAME, new AuditNote(actor, action, now, term.region(), Map.of(), null).document());
	}

	private static String key(Term term) {
		return term.region() + "/" + term.language() + "/" + TermFinder.fold(term.term());
	}

	/** All but its id and what it is found by. */
	private static Document write(Term term) {
		List<Document> translations = new ArrayList<>();
		term.translations()
			.forEach((language, wording) -> translations
				.add(new Document(LANGUAGE, language).append(PREFERRED, wording.preferred())
					.append(FORBIDDEN, wording.forbidden())));
		Document document = new Document(StoredShape.FIELD, SHAPE.known()).append(VERSION, term.version())
			.append(REGION, term.region())
			.append(LANGUAGE, term.language())
			.append(TERM, term.term())
			.append(VARIANTS, term.variants())
			.append(TRANSLATIONS, translations)
			.append(KEEP_ORIGINAL, term.keepOriginal());
		if (term.definition() != null) {
			document.append(DEFINITION, term.definition());
		}
		return document;
	}

	private static Term read(Document document) {
		Map<String, Term.Wording> translations = new LinkedHashMap<>();
		document.getList(TRANSLATIONS, Document.class, List.of())
			.forEach((each) -> translations.put(each.getString(LANGUAGE),
					new Term.Wording(each.getList(PREFERRED, String.class, List.of()),
							each.getList(FORBIDDEN, String.class, List.of()))));
		return new Term(document.get(ID, UUID.class), document.get(VERSION, Number.class).longValue(),
				document.getString(REGION), document.getString(LANGUAGE), document.getString(TERM),
				document.getList(VARIANTS, String.class, List.of()), document.getString(DEFINITION), translations,
				document.getBoolean(KEEP_ORIGINAL, false));
	}

}
