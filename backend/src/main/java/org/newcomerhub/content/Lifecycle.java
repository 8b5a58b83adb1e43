package org.newcomerhub.content;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Permission;
import org.newcomerhub.account.Staff;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Owner;
import org.newcomerhub.content.model.Pointers;
import org.newcomerhub.content.store.Items;
import org.newcomerhub.region.Region;
import org.newcomerhub.region.Regions;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * What happens to an item as a whole: put away and taken out again, given to another
 * owner, called by another name.
 */
@Component
public class Lifecycle {

	private static final String ORGANISATION = "organisation";

	private final ItemAccess access;

	private final Changes changes;

	private final Publishing publishing;

	private final Items items;

	private final Regions regions;

	private final Clock clock;

	Lifecycle(ItemAccess access, Changes changes, Publishing publishing, Items items, Regions regions, Clock clock) {
		this.access = access;
		this.changes = changes;
		this.publishing = publishing;
		this.items = items;
		this.regions = regions;
		this.clock = clock;
	}

	/**
	 * Puts an item away: readers see nothing of it, schedules and reviews in course end;
	 * its revisions and approvals stay.
	 * @throws RefusedException (as an error signal) {@code item-unknown}, or what a
	 * {@link RemovalCheck} refuses
	 */
	public Mono<Changed> archive(Staff staff, UUID id, @Nullable String note) {
		return this.access.require(staff, Permission.PUBLISH, id)
			.then(this.changes.make(id, staff.actor(), note, (item) -> item.isArchived() ? Mono.empty()
					: this.publishing.removable(item).thenReturn(archival(item))));
	}

	private Step archival(Item item) {
		Map<String, Pointers> ended = new HashMap<>();
		item.parts().forEach((part, pointers) -> ended.put(part, pointers.withdrawn().returned()));
		Step step = Step.moving(item, ended, "archive", !item.published().isEmpty(), Pointers::published);
		Item archived = step.next().withSchedules(List.of()).archived(this.clock.instant());
		return new Step(archived, step.action(), step.seen(), step.moved(), Map.of(), null);
	}

	/**
	 * Takes an item out again; it is not published by that.
	 * @throws RefusedException (as an error signal) {@code item-unknown}
	 */
	public Mono<Changed> restore(Staff staff, UUID id, @Nullable String note) {
		return this.access.require(staff, Permission.PUBLISH, id)
			.then(this.changes.make(id, staff.actor(), note, (item) -> item.isArchived()
					? Mono.just(Step.of(item.archived(null), "restore", false)) : Mono.empty()));
	}

	/**
	 * Gives an item to another owner; its history goes with it.
	 * @throws RefusedException (as an error signal) {@code item-unknown}, or
	 * {@code owner-unknown} when the organisation has no item in the region or above it
	 */
	public Mono<Changed> transfer(Staff staff, UUID id, Owner owner, @Nullable String note) {
		return this.access.require(staff, Permission.ADMINISTER_CONTENT, id)
			.flatMap((item) -> this.changes
				.make(id, staff.actor(), transferred(item.owner(), owner, note), (now) -> now.ownedBy(owner).equals(now)
						? Mono.empty()
						: known(now, owner).thenReturn(Step.of(now.ownedBy(owner), "transfer", now.isPublished()))));
	}

	/** Owners are no parts: from whom to whom stands before the note. */
	private static String transferred(@Nullable Owner from, Owner to, @Nullable String note) {
		String movement = describe(from) + " → " + describe(to);
		return (note != null) ? movement + ": " + note : movement;
	}

	private static String describe(@Nullable Owner owner) {
		if (owner == null) {
			return "–";
		}
		String name = (owner.organisation() != null) ? owner.organisation().toString() : String.valueOf(owner.name());
		return (owner.unit() != null) ? name + " (" + owner.unit() + ")" : name;
	}

	private Mono<Void> known(Item item, Owner owner) {
		UUID organisation = owner.organisation();
		if (organisation == null) {
			return Mono.empty();
		}
		return Mono.zip(this.items.find(organisation), this.regions.chain(item.region()))
			.filter((found) -> found.getT1().kind().equals(ORGANISATION) && !found.getT1().isArchived()
					&& found.getT2().stream().map(Region::id).anyMatch(found.getT1().region()::equals))
			.switchIfEmpty(Mono.error(() -> RefusedException.naming("owner-unknown", List.of(organisation.toString()))))
			.then();
	}

	/**
	 * Gives an item another slug; the one before leads to it for as long as no other item
	 * takes it.
	 * @param slug 1 to 80 characters of {@code [a-z0-9-]}
	 * @throws RefusedException (as an error signal) {@code item-unknown},
	 * {@code slug-taken}, or what a {@link RemovalCheck} refuses
	 */
	public Mono<Changed> rename(Staff staff, UUID id, String slug, @Nullable String note) {
		return this.access.require(staff, Permission.ADMINISTER_CONTENT, id)
			.flatMap((before) -> this.changes.make(id, staff.actor(), renamed(before, slug, note),
					(item) -> item.slug().equals(slug) ? Mono.empty()
							: this.publishing.removable(item)
								.thenReturn(Step.of(item.renamed(slug), "rename", item.isPublished()))))
			.onErrorMap(DuplicateKeyException.class,
					(taken) -> RefusedException.of("slug-taken", Map.of("slug", slug)));
	}

	private static String renamed(Item before, String slug, @Nullable String note) {
		String movement = before.slug() + " → " + slug;
		return (note != null) ? movement + ": " + note : movement;
	}

}
