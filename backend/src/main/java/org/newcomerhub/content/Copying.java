package org.newcomerhub.content;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Access;
import org.newcomerhub.account.Permission;
import org.newcomerhub.account.Place;
import org.newcomerhub.account.Staff;
import org.newcomerhub.content.model.IdempotencyKey;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.model.Pointers;
import org.newcomerhub.content.model.Revision;
import org.newcomerhub.content.store.Items;
import org.newcomerhub.content.store.Revisions;
import org.newcomerhub.region.Region;
import org.newcomerhub.region.Regions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Copies items into regions. With the same slug in a region below, the copy overrides the
 * original there as soon as it is published. Revisions are written before the item that
 * points to them, as in {@link Creation}.
 */
@Component
public class Copying {

	private final ItemAccess access;

	private final Access places;

	private final Regions regions;

	private final Items items;

	private final Revisions revisions;

	private final Clock clock;

	Copying(ItemAccess access, Access places, Regions regions, Items items, Revisions revisions, Clock clock) {
		this.access = access;
		this.places = places;
		this.regions = regions;
		this.items = items;
		this.revisions = revisions;
		this.clock = clock;
	}

	/**
	 * Where a copy goes.
	 *
	 * @param region the region that will keep it
	 * @param slug what it will be called; null: as the original
	 * @param note why
	 */
	public record Target(String region, @Nullable String slug, @Nullable String note) {
	}

	/**
	 * Copies an item: what is published of each part, or else its head, becomes the first
	 * revision there, in the languages that the region offers. Nothing of it is
	 * published, and nobody owns it yet.
	 * @param key what makes this request different from every other; null: none was given
	 * @return the copy; with the key of an earlier request the one that came of that
	 * @throws RefusedException (as an error signal) {@code item-unknown},
	 * {@code region-unknown}, {@code language-not-offered} when the region does not offer
	 * the source language, {@code slug-taken}, or {@code key-reused}
	 */
	public Mono<Item> copy(Staff staff, UUID id, Target target, @Nullable String key) {
		return this.access.require(staff, Permission.READ, id)
			// words that are being erased do not go along
			.flatMap((item) -> this.items.finish(id).thenReturn(item))
			.flatMap((item) -> allowed(staff, item, target).then(region(target))
				.flatMap((region) -> copy(staff, item, region, target, key(staff, id, target, key))));
	}

	/** Whoever may write there may copy there. */
	private Mono<Void> allowed(Staff staff, Item item, Target target) {
		Place place = new Place(target.region(), null, item.kind());
		return this.places.may(staff, Permission.ADMINISTER_CONTENT, place)
			.flatMap((may) -> may ? Mono.just(staff) : this.places.require(staff, Permission.WRITE, place))
			.then();
	}

	private Mono<Region> region(Target target) {
		return this.regions.find(target.region())
			.switchIfEmpty(Mono.error(() -> RefusedException.of("region-unknown", Map.of("region", target.region()))));
	}

	private static @Nullable IdempotencyKey key(Staff staff, UUID id, Target target, @Nullable String key) {
		return (key != null) ? IdempotencyKey.of(target.region(), staff.actor(), key, "copy " + id + " " + target)
				: null;
	}

	private Mono<Item> copy(Staff staff, Item original, Region region, Target target, @Nullable IdempotencyKey key) {
		List<String> languages = region.profile().languages();
		if (!languages.contains(original.source())) {
			return Mono.error(RefusedException.naming("language-not-offered", List.of(original.source())));
		}
		Item empty = Item.created(UuidCreator.getTimeOrderedEpoch(this.clock.instant()), region.id(), original.kind(),
				(target.slug() != null) ? target.slug() : original.slug(), null, original.source(),
				this.clock.instant());
		return earlier(key).switchIfEmpty(Mono.defer(() -> Flux.fromIterable(shown(original, languages).entrySet())
			.concatMap((part) -> this.revisions.find(original.id(), part.getKey(), part.getValue()))
			.concatMap((revision) -> write(staff, original, empty, revision, target.note()))
			.collectMap(Map.Entry::getKey, Map.Entry::getValue)
			.flatMap((pointers) -> insert(staff, original, empty, pointers, target.note(), key))));
	}

	/** What readers see of each part; where they see nothing, its head. */
	private static SortedMap<String, Integer> shown(Item original, List<String> languages) {
		SortedMap<String, Integer> shown = new TreeMap<>();
		original.parts().forEach((part, pointers) -> {
			Integer number = (pointers.published() != null) ? pointers.published() : pointers.head();
			if (number != null && (!Part.isText(part) || languages.contains(Part.language(part)))) {
				shown.put(part, number);
			}
		});
		return shown;
	}

	private Mono<Map.Entry<String, Pointers>> write(Staff staff, Item original, Item copy, Revision revision,
			@Nullable String note) {
		String from = origin(original) + ", " + revision.part() + " " + revision.number();
		return this.revisions
			.write(copy.id(), revision.part(), null, revision.content(), staff.actor(), withNote(from, note))
			.map((number) -> Map.entry(revision.part(), Pointers.NONE.saved(number)));
	}

	private static String origin(Item original) {
		return original.region() + "/" + original.kind() + "/" + original.slug() + " (" + original.id() + ")";
	}

	private static String withNote(String words, @Nullable String note) {
		return (note != null) ? words + ": " + note : words;
	}

	private Mono<Item> insert(Staff staff, Item original, Item empty, Map<String, Pointers> pointers,
			@Nullable String note, @Nullable IdempotencyKey key) {
		Step step = Step.moving(empty, new HashMap<>(pointers), "copy", false, Pointers::head);
		return this.items
			.insert(step.next(),
					Changes.consequences(empty, step, staff.actor(), withNote(origin(original), note),
							this.clock.instant()),
					key)
			.flatMap((item) -> this.items.finish(item.id()).thenReturn(item))
			// the same request may have come twice at once
			.onErrorResume(DuplicateKeyException.class, (taken) -> earlier(key)
				.switchIfEmpty(Mono.error(() -> RefusedException.of("slug-taken", Map.of("slug", empty.slug())))));
	}

	private Mono<Item> earlier(@Nullable IdempotencyKey key) {
		return (key != null) ? this.items.findCreatedWith(key.value())
			.flatMap((found) -> found.request().equals(key.request()) ? Mono.just(found.item())
					: Mono.error(RefusedException.of("key-reused", Map.of())))
				: Mono.empty();
	}

}
