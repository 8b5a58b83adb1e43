package org.newcomerhub.content;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Permission;
import org.newcomerhub.account.Staff;
import org.newcomerhub.audit.Movement;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Revision;
import org.newcomerhub.content.store.Comments;
import org.newcomerhub.content.store.Drafts;
import org.newcomerhub.content.store.Erasure;
import org.newcomerhub.content.store.Revisions;
import org.newcomerhub.mongo.FollowUp;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Erases words for good, for whoever has a right to that: the one exception to revisions
 * never changing. The item remembers what is to be erased, then it is erased, then that
 * is announced; any node finishes it after a crash.
 */
@Component
public class Redacting {

	static final String NAME = "redact";

	private static final String PARTS = "parts";

	private static final String SEGMENTS = "segments";

	private final ItemAccess access;

	private final Changes changes;

	private final Revisions revisions;

	private final Clock clock;

	Redacting(ItemAccess access, Changes changes, Revisions revisions, Clock clock) {
		this.access = access;
		this.changes = changes;
		this.revisions = revisions;
		this.clock = clock;
	}

	/**
	 * Erases words of some revisions, with everybody's drafts of these parts and the
	 * comments on them.
	 * @param parts part to revision
	 * @param segments the segments; empty: all, and the revisions' notes
	 * @return when the words are gone and that is announced
	 * @throws RefusedException (as an error signal) {@code item-unknown},
	 * {@code revision-unknown}, or {@code segment-unknown} when no revision named has it
	 */
	public Mono<Changed> redact(Staff staff, UUID id, Map<String, Integer> parts, Set<String> segments,
			@Nullable String note) {
		return this.access.require(staff, Permission.REDACT, id)
			.then(check(id, parts, segments))
			.then(Mono.defer(() -> this.changes.make(id, staff.actor(), note,
					(item) -> Mono.just(step(staff, item, parts, segments)))));
	}

	private Mono<Void> check(UUID id, Map<String, Integer> parts, Set<String> segments) {
		return Flux.fromIterable(parts.entrySet())
			.concatMap((part) -> this.revisions.find(id, part.getKey(), part.getValue()))
			.collectMap(Revision::part)
			.flatMap((found) -> {
				Set<String> absent = new TreeSet<>(parts.keySet());
				absent.removeAll(found.keySet());
				Set<String> unknown = new TreeSet<>(segments);
				found.values().forEach((revision) -> unknown.removeAll(Erasure.segments(revision.content())));
				if (!absent.isEmpty()) {
					return Mono.error(RefusedException.naming("revision-unknown", List.copyOf(absent)));
				}
				return unknown.isEmpty() ? Mono.empty()
						: Mono.error(RefusedException.naming("segment-unknown", List.copyOf(unknown)));
			});
	}

	private Step step(Staff staff, Item item, Map<String, Integer> parts, Set<String> segments) {
		Map<String, Movement> named = new HashMap<>();
		List<Document> revisions = new ArrayList<>();
		parts.forEach((part, revision) -> {
			named.put(part, new Movement(revision, revision));
			revisions.add(new Document("part", part).append("revision", revision));
		});
		boolean seen = parts.entrySet()
			.stream()
			.anyMatch((part) -> part.getValue().equals(item.pointers(part.getKey()).published()));
		Document details = new Document(PARTS, revisions).append(SEGMENTS, List.copyOf(segments))
			.append("by", staff.actor())
			.append("at", this.clock.instant().toString());
		return new Step(item, NAME, seen, named, Map.of(NAME, details), null);
	}

	/** Erases what an item remembers as to be erased. */
	@Component
	static class Rewriting implements FollowUp {

		private final Revisions revisions;

		private final Drafts drafts;

		private final Comments comments;

		Rewriting(Revisions revisions, Drafts drafts, Comments comments) {
			this.revisions = revisions;
			this.drafts = drafts;
			this.comments = comments;
		}

		@Override
		public String name() {
			return NAME;
		}

		/** Whoever follows the feed reads the item again, and then must find no words. */
		@Override
		public boolean comesFirst() {
			return true;
		}

		@Override
		public Mono<Void> perform(String document, String step, Document details) {
			UUID item = UUID.fromString(document.substring(document.indexOf('/') + 1));
			Set<String> segments = new HashSet<>(details.getList(SEGMENTS, String.class));
			Instant at = Instant.parse(details.getString("at"));
			return Flux.fromIterable(details.getList(PARTS, Document.class)).concatMap((named) -> {
				String part = named.getString("part");
				return this.revisions
					.erase(item, part, named.get("revision", Number.class).intValue(), segments,
							details.getString("by"), at)
					.then(this.drafts.forgetAll(item, part))
					.then(this.comments.forget(item, part));
			}).then();
		}

	}

}
