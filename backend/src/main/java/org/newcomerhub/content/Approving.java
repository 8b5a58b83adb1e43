package org.newcomerhub.content;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.IntStream;

import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.model.Pointers;
import org.newcomerhub.content.model.Revision;
import org.newcomerhub.content.model.RevisionSummary;
import org.newcomerhub.content.store.Revisions;
import org.newcomerhub.region.Region;
import org.newcomerhub.region.Regions;
import org.newcomerhub.schema.Text;
import org.newcomerhub.schema.Violation;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * What must hold before revisions are approved.
 */
@Component
class Approving {

	private final Revisions revisions;

	private final Regions regions;

	private final List<Check> checks;

	Approving(Revisions revisions, Regions regions, List<Check> checks) {
		this.revisions = revisions;
		this.regions = regions;
		this.checks = List.copyOf(checks);
	}

	/**
	 * Completes when the item is not put away and the revisions are there.
	 */
	Mono<Void> exist(Item item, Map<String, Integer> parts) {
		return load(item, parts).then();
	}

	private Mono<Map<String, Revision>> load(Item item, Map<String, Integer> parts) {
		if (item.isArchived()) {
			return Mono.error(RefusedException.of("archived", Map.of("item", item.slug())));
		}
		return Flux.fromIterable(parts.entrySet())
			// a revision above the head is what a crash left behind
			.filter((part) -> part.getValue() <= Optional.ofNullable(item.pointers(part.getKey()).head()).orElse(0))
			.concatMap((part) -> this.revisions.find(item.id(), part.getKey(), part.getValue()))
			.collectMap(Revision::part)
			.flatMap((found) -> (found.size() == parts.size()) ? Mono.just(found)
					: Mono.error(RefusedException.naming("revision-unknown",
							parts.keySet().stream().filter((part) -> !found.containsKey(part)).sorted().toList())));
	}

	/**
	 * Completes when somebody may approve these revisions.
	 * @param actor who approves
	 * @param notInReview those of them that nobody has submitted
	 */
	Mono<Void> check(Item item, Map<String, Integer> parts, String actor, List<String> notInReview) {
		return Mono.zip(load(item, parts), this.regions.find(item.region())).flatMap((loaded) -> {
			Region region = loaded.getT2();
			Mono<Void> eyes = region.profile().policies().fourEyes() ? fourEyes(item, parts, actor, notInReview)
					: Mono.empty();
			return eyes.then(Mono.defer(() -> rules(item, region, loaded.getT1())));
		});
	}

	/** Nobody approves words of their own, also not those of an earlier save. */
	private Mono<Void> fourEyes(Item item, Map<String, Integer> parts, String actor, List<String> notInReview) {
		if (!notInReview.isEmpty()) {
			return Mono.error(RefusedException.naming("not-in-review", notInReview));
		}
		return Flux.fromIterable(parts.entrySet())
			.filterWhen((part) -> hasWordsOf(actor, item, part.getKey(), part.getValue()))
			.map(Map.Entry::getKey)
			.sort()
			.collectList()
			.flatMap((own) -> own.isEmpty() ? Mono.empty() : Mono.error(RefusedException.naming("four-eyes", own)));
	}

	/** What a crash or a conflict left behind between them is nobody's ancestor. */
	private Mono<Boolean> hasWordsOf(String actor, Item item, String part, int revision) {
		return this.revisions.lineage(item.id(), part, unapproved(item.pointers(part), revision))
			.collectMap(RevisionSummary::number)
			.map((found) -> {
				RevisionSummary next = found.get(revision);
				while (next != null && !next.author().equals(actor)) {
					next = (next.parent() != null) ? found.get(next.parent()) : null;
				}
				return next != null;
			});
	}

	/** The revisions since the last approval, up to one. */
	private static List<Integer> unapproved(Pointers pointers, int revision) {
		int approved = pointers.approvals()
			.stream()
			.mapToInt((approval) -> approval.revision())
			.filter((number) -> number < revision)
			.max()
			.orElse(0);
		return IntStream.rangeClosed(approved + 1, revision).boxed().toList();
	}

	private Mono<Void> rules(Item item, Region region, Map<String, Revision> found) {
		return Mono.zip(body(item, found), sources(item, found)).flatMap((read) -> {
			Check.Candidate candidate = new Check.Candidate(item, region, read.getT1().body(), read.getT2(), found);
			return Flux.fromIterable(this.checks)
				.concatMap((check) -> check.check(candidate))
				.reduce(new ArrayList<Violation>(), (all, more) -> {
					all.addAll(more);
					return all;
				});
		})
			.flatMap((violations) -> violations.isEmpty() ? Mono.empty()
					: Mono.error(RefusedException.violating(violations)));
	}

	private Mono<List<Text>> sources(Item item, Map<String, Revision> found) {
		String part = Part.text(item.source());
		Revision given = found.get(part);
		Pointers pointers = item.pointers(part);
		Integer newest = (given != null) ? Integer.valueOf(given.number()) : pointers.head();
		SequencedSet<Integer> numbers = new LinkedHashSet<>();
		if (newest != null) {
			numbers.add(newest);
		}
		if (pointers.published() != null) {
			numbers.add(pointers.published());
		}
		return Flux.fromIterable(numbers)
			.concatMap((number) -> this.revisions.find(item.id(), part, number))
			.map(Revision::text)
			.collectList();
	}

	private Mono<Revision> body(Item item, Map<String, Revision> found) {
		Revision given = found.get(Part.BODY);
		Integer head = item.pointers(Part.BODY).head();
		if (given != null) {
			return Mono.just(given);
		}
		return (head != null) ? this.revisions.find(item.id(), Part.BODY, head)
				: Mono.error(RefusedException.naming("body-missing", List.of(Part.BODY)));
	}

}
