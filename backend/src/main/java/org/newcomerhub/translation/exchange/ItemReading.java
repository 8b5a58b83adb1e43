package org.newcomerhub.translation.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Staff;
import org.newcomerhub.content.Comparing;
import org.newcomerhub.content.Discussion;
import org.newcomerhub.content.RefusedException;
import org.newcomerhub.content.diff.TranslatedSegment;
import org.newcomerhub.content.model.Comment;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.model.Revision;
import org.newcomerhub.content.store.Revisions;
import org.newcomerhub.schema.Text;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Reads what there is of an item to translate. All of it is of the moment at which the
 * item was read: revisions do not change.
 */
@Component
class ItemReading {

	/** As many comments as go out with an item; older ones are more likely done with. */
	private static final int COMMENTS = 500;

	private final Revisions revisions;

	private final Comparing comparing;

	private final Discussion discussion;

	ItemReading(Revisions revisions, Comparing comparing, Discussion discussion) {
		this.revisions = revisions;
		this.comparing = comparing;
		this.discussion = discussion;
	}

	/**
	 * Reads the texts of an item that somebody may see.
	 * @throws RefusedException (as an error signal) {@code not-a-translation} for its
	 * source's language, {@code part-unknown} when it has no source text
	 */
	Mono<ItemTexts> texts(Item item, String language) {
		String source = Part.text(item.source());
		String part = Part.text(language);
		if (part.equals(source)) {
			return Mono.error(RefusedException.of("not-a-translation", Map.of("part", part)));
		}
		Mono<Text> from = head(item, source).map(Revision::text)
			.switchIfEmpty(Mono.error(() -> RefusedException.of("part-unknown", Map.of("part", source))));
		Mono<Text> to = head(item, part).map(Revision::text).defaultIfEmpty(new Text(language, List.of()));
		Mono<List<String>> order = head(item, Part.BODY).map((body) -> body.body().segmentIds())
			.defaultIfEmpty(List.of());
		return Mono.zip(order, from, to)
			.map((read) -> new ItemTexts(item, language, read.getT1(), read.getT2(), read.getT3()));
	}

	private Mono<Revision> head(Item item, String part) {
		Integer head = item.pointers(part).head();
		return (head != null) ? this.revisions.find(item.id(), part, head) : Mono.empty();
	}

	/**
	 * Reads a text as it was; empty when that is not known.
	 * @param number null or less than 1: of none
	 * @param now the text's newest revision, read already
	 */
	Mono<Text> then(Item item, String part, @Nullable Integer number, Text now) {
		Integer head = item.pointers(part).head();
		if (number == null || head == null || number < 1 || number > head) {
			return Mono.empty();
		}
		return number.equals(head) ? Mono.just(now) : this.revisions.find(item.id(), part, number).map(Revision::text);
	}

	/** Adds what a translator should be told. */
	Mono<ExportedItem> told(Staff staff, ItemTexts texts) {
		return Mono.zip(before(staff, texts), this.comments(staff, texts.item().id()))
			.map((found) -> told(texts, found.getT1(), found.getT2()));
	}

	private static ExportedItem told(ItemTexts texts, Map<String, String> before, List<Comment> comments) {
		Map<String, List<Comment>> bySegment = new HashMap<>();
		List<Comment> ofAll = new ArrayList<>();
		comments.stream()
			.filter((comment) -> comment.resolvedAt() == null)
			.filter((comment) -> comment.part().equals(texts.part()) || comment.part().equals(texts.sourcePart()))
			.forEach((comment) -> {
				if (comment.segment() == null) {
					ofAll.add(comment);
				}
				else {
					bySegment.computeIfAbsent(comment.segment(), (id) -> new ArrayList<>()).add(comment);
				}
			});
		Set<String> ids = new HashSet<>(before.keySet());
		ids.addAll(bySegment.keySet());
		Map<String, ExportedItem.Old> old = new HashMap<>();
		ids.forEach((id) -> old.put(id, new ExportedItem.Old(before.get(id), bySegment.getOrDefault(id, List.of()))));
		return new ExportedItem(texts, old, ofAll);
	}

	/**
	 * The source's words that stale segments were made from, as far as they are known.
	 */
	private Mono<Map<String, String>> before(Staff staff, ItemTexts texts) {
		boolean isStale = texts.segments()
			.values()
			.stream()
			.anyMatch((source) -> texts.translation()
				.segment(source.id())
				.filter((segment) -> Xliff.isStale(segment, source))
				.isPresent());
		if (!isStale) {
			return Mono.just(Map.of());
		}
		return this.comparing.againstSource(staff, texts.item().id(), texts.part(), texts.head()).map((diff) -> {
			Map<String, String> before = new HashMap<>();
			for (TranslatedSegment segment : diff.segments()) {
				if (segment.stale() && segment.madeFrom() != null) {
					before.put(segment.id(), segment.madeFrom());
				}
			}
			return before;
		});
	}

	/** Reads what was said about an item. */
	Mono<List<Comment>> comments(Staff staff, UUID item) {
		return this.discussion.of(staff, item, null, COMMENTS);
	}

}
