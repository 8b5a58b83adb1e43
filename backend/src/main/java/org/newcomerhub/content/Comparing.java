package org.newcomerhub.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Permission;
import org.newcomerhub.account.Staff;
import org.newcomerhub.content.diff.BodyDiff;
import org.newcomerhub.content.diff.PartDiff;
import org.newcomerhub.content.diff.SourceDiff;
import org.newcomerhub.content.diff.TextDiff;
import org.newcomerhub.content.diff.TranslatedSegment;
import org.newcomerhub.content.diff.TranslationDiff;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.model.Revision;
import org.newcomerhub.content.store.Revisions;
import org.newcomerhub.schema.Text;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.stereotype.Component;

/**
 * Compares revisions for those who may see them.
 */
@Component
public class Comparing {

	/** What a translation was made from is looked for in so many revisions. */
	private static final int SEARCHED = 1_000;

	/** How many of them are loaded at once. */
	private static final int BATCH = 10;

	private final ItemAccess access;

	private final History history;

	private final Revisions revisions;

	Comparing(ItemAccess access, History history, Revisions revisions) {
		this.access = access;
		this.history = history;
		this.revisions = revisions;
	}

	/**
	 * Compares two revisions of a part.
	 * @param from null: the published one; where that is the other, the one that the
	 * other was made from
	 * @param to null: the head
	 * @throws RefusedException (as an error signal) {@code item-unknown},
	 * {@code part-unknown} or {@code unknown-revision}
	 */
	public Mono<PartDiff> compare(Staff staff, UUID id, String part, @Nullable Integer from, @Nullable Integer to) {
		return this.access.require(staff, Permission.READ, id)
			.flatMap((item) -> this.history.load(item, part, (to != null) ? to : History.head(item, part))
				.flatMap((after) -> before(item, after, from).map(Optional::of)
					.defaultIfEmpty(Optional.empty())
					.publishOn(Schedulers.boundedElastic())
					.map((before) -> diff(item, before.orElse(null), after))));
	}

	private Mono<Revision> before(Item item, Revision after, @Nullable Integer from) {
		if (from != null) {
			return this.history.load(item, after.part(), from);
		}
		Integer published = item.pointers(after.part()).published();
		Integer number = (published != null && published != after.number()) ? published : after.parent();
		return (number != null) ? this.revisions.find(item.id(), after.part(), number) : Mono.empty();
	}

	private static PartDiff diff(Item item, @Nullable Revision before, Revision after) {
		String part = after.part();
		Integer from = (before != null) ? before.number() : null;
		if (!Part.isText(part)) {
			return new PartDiff(part, null, from, after.number(), List.of(),
					BodyDiff.between((before != null) ? before.body() : null, after.body()));
		}
		Text text = after.text();
		boolean isSource = part.equals(History.source(item));
		return new PartDiff(part, text.language(), from, after.number(),
				TextDiff.between((before != null) ? before.text() : null, text, isSource), List.of());
	}

	/**
	 * Puts a translation beside its source.
	 * @param part the translation's name
	 * @param to a revision of it; null: the head
	 * @throws RefusedException (as an error signal) {@code item-unknown},
	 * {@code part-unknown}, {@code unknown-revision}, or {@code not-a-translation} when
	 * the part is none
	 */
	public Mono<SourceDiff> againstSource(Staff staff, UUID id, String part, @Nullable Integer to) {
		return this.access.require(staff, Permission.READ, id).flatMap((item) -> {
			String source = History.source(item);
			if (!Part.isText(part) || part.equals(source)) {
				return Mono.error(RefusedException.of("not-a-translation", Map.of("part", part)));
			}
			return Mono
				.zip(this.history.load(item, part, (to != null) ? to : History.head(item, part)),
						this.history.load(item, source, History.head(item, source)))
				.flatMap((both) -> beside(both.getT1(), both.getT2()));
		});
	}

	private Mono<SourceDiff> beside(Revision translation, Revision source) {
		return beside(translation.text(), source, source.number())
			.map((segments) -> new SourceDiff(translation.part(), translation.text().language(),
					source.text().language(), translation.number(), source.number(), segments));
	}

	/**
	 * Puts a text beside a revision of its source, and finds in the others what it was
	 * made from.
	 * @param newest the number of the source's head
	 */
	Mono<List<TranslatedSegment>> beside(Text translation, Revision source, int newest) {
		return Mono.fromCallable(() -> new TranslationDiff(source.text(), translation))
			.subscribeOn(Schedulers.boundedElastic())
			.flatMap((diff) -> search(diff, source, newest).thenReturn(diff))
			.publishOn(Schedulers.boundedElastic())
			.map(TranslationDiff::segments);
	}

	/** Shows other versions of the source, the newest first, while any is sought. */
	private Mono<Void> search(TranslationDiff diff, Revision source, int newest) {
		int last = Math.max(0, newest - 1 - SEARCHED);
		return Flux.fromStream(() -> IntStream.iterate(newest, (number) -> number > last, (n) -> n - 1).boxed())
			.filter((number) -> number != source.number())
			.buffer(BATCH)
			.takeWhile((numbers) -> diff.isSearching())
			.concatMap((numbers) -> this.revisions
				.findAll(numbers.stream().map((n) -> Revision.id(source.item(), source.part(), n)).toList())
				.sort((one, other) -> other.number() - one.number())
				.doOnNext((other) -> diff.look(other.text())), 1)
			.then();
	}

}
