package org.newcomerhub.content;

import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Access;
import org.newcomerhub.account.Permission;
import org.newcomerhub.account.Place;
import org.newcomerhub.account.Staff;
import org.newcomerhub.content.model.IdempotencyKey;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Owner;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.model.Pointers;
import org.newcomerhub.content.store.Items;
import org.newcomerhub.content.store.Revisions;
import org.newcomerhub.region.Region;
import org.newcomerhub.region.Regions;
import org.newcomerhub.schema.Text;
import org.newcomerhub.schema.Vocabulary;
import org.newcomerhub.schema.Violation;
import org.newcomerhub.schema.stored.StoredContent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Makes new items. The first revisions are written before the item that points to them:
 * after a crash there is a whole item, or none.
 */
@Component
public class Creation {

	private final Access access;

	private final Regions regions;

	private final Items items;

	private final Revisions revisions;

	private final Set<String> kinds;

	private final Clock clock;

	Creation(Access access, Regions regions, Items items, Revisions revisions, List<Kind> kinds, Clock clock) {
		this.access = access;
		this.regions = regions;
		this.items = items;
		this.revisions = revisions;
		this.kinds = kinds.stream().map(Kind::name).collect(Collectors.toUnmodifiableSet());
		this.clock = clock;
	}

	/**
	 * A new item.
	 *
	 * @param region the region that will keep it
	 * @param kind a kind that this hub knows
	 * @param slug English, one for all languages
	 * @param owner who answers for it; null: nobody yet
	 * @param body in the stored shape; null: later
	 * @param texts language to text in the stored shape
	 * @param note why
	 */
	public record NewItem(String region, String kind, String slug, @Nullable Owner owner,
			@Nullable Map<String, Object> body, Map<String, Map<String, Object>> texts, @Nullable String note) {
	}

	/**
	 * Creates an item; nothing of it is published.
	 * @param key what makes this request different from every other; null: none was given
	 * @return the item; with the key of an earlier request the item that came of that
	 * @throws RefusedException (as an error signal) {@code region-unknown},
	 * {@code kind-unknown}, {@code slug-taken}, {@code language-not-offered},
	 * {@code content-invalid}, {@code review-claimed}, or {@code key-reused} when the key
	 * came with another item
	 */
	public Mono<Item> create(Staff staff, NewItem wanted, @Nullable String key) {
		UUID organisation = (wanted.owner() != null) ? wanted.owner().organisation() : null;
		return this.access.require(staff, Permission.WRITE, new Place(wanted.region(), organisation, wanted.kind()))
			.then(this.regions.find(wanted.region()))
			.switchIfEmpty(Mono.error(() -> RefusedException.of("region-unknown", Map.of("region", wanted.region()))))
			.flatMap((region) -> this.access
				.may(staff, Permission.REVIEW, new Place(wanted.region(), organisation, wanted.kind()))
				.map((reviews) -> contents(region, wanted, reviews))
				.flatMap((contents) -> write(staff, region, wanted, contents, key(staff, wanted, key))));
	}

	private static @Nullable IdempotencyKey key(Staff staff, NewItem wanted, @Nullable String key) {
		if (key == null) {
			return null;
		}
		List<@Nullable Object> request = Arrays.asList(wanted.kind(), wanted.slug(), wanted.owner(),
				sorted(wanted.body()), sorted(wanted.texts()), wanted.note());
		return IdempotencyKey.of(wanted.region(), staff.actor(), key, request.toString());
	}

	/** The order of a JSON object's members says nothing (RFC 8259). */
	private static @Nullable Object sorted(@Nullable Object value) {
		return switch (value) {
			case Map<?, ?> map -> {
				SortedMap<String, @Nullable Object> sorted = new TreeMap<>();
				map.forEach((name, member) -> sorted.put(String.valueOf(name), sorted(member)));
				yield sorted;
			}
			case List<?> list -> list.stream().map(Creation::sorted).toList();
			case null, default -> value;
		};
	}

	private Map<String, Map<String, Object>> contents(Region region, NewItem wanted, boolean reviews) {
		if (!this.kinds.contains(wanted.kind())) {
			throw RefusedException.naming("kind-unknown", List.of(wanted.kind()));
		}
		if (!Vocabulary.isSlug(wanted.slug())) {
			throw RefusedException.violating(List
				.of(new Violation("/slug", "slug-invalid", "A slug has 1 to 80 of the characters a-z, 0-9 and -.")));
		}
		List<String> languages = region.profile().languages();
		List<String> others = wanted.texts().keySet().stream().filter((tag) -> !languages.contains(tag)).toList();
		if (!others.isEmpty()) {
			throw RefusedException.naming("language-not-offered", others);
		}
		Map<String, Map<String, Object>> contents = new LinkedHashMap<>();
		if (wanted.body() != null) {
			contents.put(Part.BODY, StoredContent.write(Incoming.body(wanted.body(), wanted.kind())));
		}
		String source = region.profile().source();
		var original = wanted.texts().containsKey(source) ? Incoming.text(wanted.texts().get(source), source) : null;
		wanted.texts().forEach((language, text) -> {
			Words words = new Words(null, language.equals(source) ? null : original, Set.of(), Set.of());
			Text saved = words.saved(Incoming.text(text, language));
			List<String> claimed = words.newlyReviewed(saved);
			if (!claimed.isEmpty() && !reviews) {
				throw RefusedException.naming("review-claimed", claimed);
			}
			contents.put(Part.text(language), StoredContent.write(saved));
		});
		return contents;
	}

	private Mono<Item> write(Staff staff, Region region, NewItem wanted, Map<String, Map<String, Object>> contents,
			@Nullable IdempotencyKey key) {
		UUID id = UuidCreator.getTimeOrderedEpoch(this.clock.instant());
		Item empty = Item.created(id, region.id(), wanted.kind(), wanted.slug(), wanted.owner(),
				region.profile().source(), this.clock.instant());
		return earlier(key).switchIfEmpty(Mono.defer(() -> Flux.fromIterable(contents.entrySet())
			.concatMap((part) -> this.revisions
				.write(id, part.getKey(), null, part.getValue(), staff.actor(), wanted.note())
				.map((number) -> Map.entry(part.getKey(), Pointers.NONE.saved(number))))
			.collectMap(Map.Entry::getKey, Map.Entry::getValue)
			.flatMap((pointers) -> insert(staff, empty, pointers, wanted.note(), key))));
	}

	private Mono<Item> insert(Staff staff, Item empty, Map<String, Pointers> pointers, @Nullable String note,
			@Nullable IdempotencyKey key) {
		Step step = Step.moving(empty, pointers, "create", false, Pointers::head);
		return this.items
			.insert(step.next(), Changes.consequences(empty, step, staff.actor(), note, this.clock.instant()), key)
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
