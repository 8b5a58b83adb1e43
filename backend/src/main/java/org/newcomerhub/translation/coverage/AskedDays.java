package org.newcomerhub.translation.coverage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.bson.Document;
import org.newcomerhub.mongo.StoredShape;
import org.newcomerhub.published.web.AskedLanguages.Asked;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * How often readers asked for which language first, in the store: a document for an item
 * and a month, in it a number for each day and language. It says nothing of who asked.
 */
@Component
class AskedDays {

	static final String COLLECTION = "asked";

	/** When a document is forgotten, and what makes that unique. */
	static final String EXPIRES = "expires";

	private static final StoredShape SHAPE = new StoredShape(COLLECTION, 1);

	private static final String ID = "_id";

	private static final String ITEM = "item";

	private static final String DAYS = "days";

	private static final int PAGE = 500;

	/** A year can be compared with the one before, to the end of the month. */
	private static final int KEPT_MONTHS = 13;

	private final ReactiveMongoTemplate mongo;

	AskedDays(ReactiveMongoTemplate mongo) {
		this.mongo = mongo;
	}

	/**
	 * Adds to a day's numbers of an item. What is added is added at once or not at all;
	 * after an error that may be either.
	 * @param languages language to how often; not empty
	 */
	Mono<Void> add(String region, UUID item, LocalDate day, Map<String, Long> languages) {
		String id = id(region, YearMonth.from(day)) + item;
		return increment(id, day, languages)
			.flatMap((found) -> found ? Mono.just(true) : insert(id, region, item, day, languages))
			.then();
	}

	private Mono<Boolean> increment(String id, LocalDate day, Map<String, Long> languages) {
		Update update = new Update();
		languages.forEach((language, count) -> update.inc(DAYS + "." + field(day) + "." + language, count));
		return this.mongo.updateFirst(Query.query(where(ID).is(id)), update, COLLECTION)
			.map((result) -> result.getMatchedCount() == 1);
	}

	private Mono<Boolean> insert(String id, String region, UUID item, LocalDate day, Map<String, Long> languages) {
		Document document = new Document(ID, id).append(StoredShape.FIELD, SHAPE.known())
			.append("region", region)
			.append(ITEM, item)
			.append(EXPIRES, YearMonth.from(day).plusMonths(KEPT_MONTHS) + "/" + region + "/" + item)
			.append(DAYS, new Document(field(day), new Document(Map.copyOf(languages))));
		return this.mongo.insert(document, COLLECTION)
			.thenReturn(true)
			.onErrorResume(DuplicateKeyException.class, (there) -> increment(id, day, languages));
	}

	private static String id(String region, YearMonth month) {
		return region + "/" + month + "/";
	}

	private static String field(LocalDate day) {
		return "d" + day.getDayOfMonth();
	}

	/**
	 * Sums up what was asked for of a region's items.
	 * @param from the first day
	 * @param to the last day, at most a month later
	 */
	Mono<Map<Asked, Long>> sum(String region, LocalDate from, LocalDate to) {
		List<YearMonth> months = new ArrayList<>();
		for (YearMonth month = YearMonth.from(from); !month.isAfter(YearMonth.from(to)); month = month.plusMonths(1)) {
			months.add(month);
		}
		return Flux.fromIterable(months)
			.concatMap((month) -> documents(region, month)
				.doOnNext((document) -> SHAPE.require(document.getString(ID), document))
				.concatMapIterable((document) -> counted(region, month, document, from, to)))
			.collect(HashMap<Asked, Long>::new, (sums, one) -> sums.merge(one.getKey(), one.getValue(), Long::sum))
			.map(Map::copyOf);
	}

	private Flux<Document> documents(String region, YearMonth month) {
		String prefix = id(region, month);
		return page(prefix, prefix)
			.expand((found) -> (found.size() < PAGE) ? Mono.empty() : page(prefix, found.getLast().getString(ID)))
			.concatMapIterable((found) -> found);
	}

	private Mono<List<Document>> page(String prefix, String after) {
		// the character after the slash ends what begins with the prefix
		String end = prefix.substring(0, prefix.length() - 1) + "0";
		return this.mongo
			.find(Query.query(where(ID).gt(after).lt(end)).with(Sort.by(ID)).limit(PAGE), Document.class, COLLECTION)
			.collectList();
	}

	private static List<Map.Entry<Asked, Long>> counted(String region, YearMonth month, Document document,
			LocalDate from, LocalDate to) {
		List<Map.Entry<Asked, Long>> counted = new ArrayList<>();
		UUID item = document.get(ITEM, UUID.class);
		for (int day = 1; day <= month.lengthOfMonth(); day++) {
			LocalDate date = month.atDay(day);
			Document languages = document.get(DAYS, Document.class).get(field(date), Document.class);
			if (languages != null && !date.isBefore(from) && !date.isAfter(to)) {
				languages.forEach((language, count) -> counted
					.add(Map.entry(new Asked(region, item, language), ((Number) count).longValue())));
			}
		}
		return counted;
	}

	/**
	 * Forgets the months that are over for more than thirteen months.
	 * @return how many documents there were
	 */
	Mono<Long> forgetBefore(YearMonth now) {
		return this.mongo.remove(Query.query(where(EXPIRES).lt(now.toString())), COLLECTION)
			.map((result) -> result.getDeletedCount());
	}

}
