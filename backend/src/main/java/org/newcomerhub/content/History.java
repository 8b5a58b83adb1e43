package org.newcomerhub.content;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Permission;
import org.newcomerhub.account.Staff;
import org.newcomerhub.audit.AuditEntry;
import org.newcomerhub.audit.AuditTrail;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.model.Revision;
import org.newcomerhub.content.model.RevisionSummary;
import org.newcomerhub.content.store.Items;
import org.newcomerhub.content.store.Revisions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * What became of an item: its revisions, and who did what.
 */
@Component
public class History {

	/**
	 * So many numbers are looked at for a page; crashes may have left some of them out.
	 */
	private static final int BATCH = 100;

	private final ItemAccess access;

	private final Revisions revisions;

	private final AuditTrail audit;

	History(ItemAccess access, Revisions revisions, AuditTrail audit) {
		this.access = access;
		this.revisions = revisions;
		this.audit = audit;
	}

	/**
	 * A page of the revisions of a part.
	 *
	 * @param item the item
	 * @param revisions the newest first
	 */
	public record Listed(Item item, List<RevisionSummary> revisions) {

		public Listed {
			revisions = List.copyOf(revisions);
		}

	}

	/**
	 * Lists the revisions of a part.
	 * @param before the last number of the page before; null: from the head on
	 * @param limit how many; fewer come only at the end
	 * @throws RefusedException (as an error signal) {@code item-unknown} or
	 * {@code part-unknown}
	 */
	public Mono<Listed> revisions(Staff staff, UUID id, String part, @Nullable Integer before, int limit) {
		return this.access.require(staff, Permission.READ, id).flatMap((item) -> {
			int head = head(item, part);
			int from = (before != null) ? Math.min(head, before - 1) : head;
			return page(item, part, from, limit).collectList().map((page) -> new Listed(item, page));
		});
	}

	private Flux<RevisionSummary> page(Item item, String part, int from, int limit) {
		if (from < 1 || limit < 1) {
			return Flux.empty();
		}
		List<Integer> numbers = IntStream.iterate(from, (number) -> number > Math.max(0, from - BATCH), (n) -> n - 1)
			.boxed()
			.toList();
		return this.revisions.summaries(item.id(), part, numbers).take(limit).collectList().flatMapMany((found) -> {
			Flux<RevisionSummary> page = Flux.fromIterable(found);
			return (found.size() == limit) ? page
					: page.concatWith(Flux.defer(() -> page(item, part, from - BATCH, limit - found.size())));
		});
	}

	/**
	 * Reads one revision.
	 * @throws RefusedException (as an error signal) {@code item-unknown},
	 * {@code part-unknown} or {@code unknown-revision}
	 */
	public Mono<Revision> revision(Staff staff, UUID id, String part, int number) {
		return this.access.require(staff, Permission.READ, id).flatMap((item) -> load(item, part, number));
	}

	/** A revision above the head is what a crash left behind: it is not there. */
	Mono<Revision> load(Item item, String part, int number) {
		return Mono.just(number)
			.filter((wanted) -> wanted <= head(item, part))
			.flatMap((wanted) -> this.revisions.find(item.id(), part, wanted))
			.switchIfEmpty(Mono
				.error(() -> RefusedException.of("unknown-revision", Map.of("part", part, "revision", number))));
	}

	/**
	 * Returns the number of a part's head.
	 * @throws RefusedException {@code part-unknown} when it has none
	 */
	static int head(Item item, String part) {
		Integer head = item.pointers(part).head();
		if (head == null) {
			throw RefusedException.of("part-unknown", Map.of("part", part));
		}
		return head;
	}

	/** Returns the name of an item's source text. */
	static String source(Item item) {
		return Part.text(item.source());
	}

	/**
	 * Lists what was done to an item, the newest first.
	 * @param before the last entry of the page before; null: from the newest on
	 * @param limit 1 to 100; fewer come only at the end
	 * @throws RefusedException (as an error signal) {@code item-unknown}
	 */
	public Mono<List<AuditEntry>> audit(Staff staff, UUID id, @Nullable String before, int limit) {
		return this.access.require(staff, Permission.READ, id)
			.flatMap((item) -> this.audit.ofSubject(Items.COLLECTION + "/" + id, before, limit).collectList());
	}

}
