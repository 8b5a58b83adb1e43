package org.newcomerhub.content.web;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.content.Creation;
import org.newcomerhub.content.Editing;
import org.newcomerhub.content.Listing;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Owner;
import org.newcomerhub.web.PageCursor;
import org.newcomerhub.web.Parameters;
import reactor.core.publisher.Mono;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * Creating and finding items.
 */
@RestController
@RequestMapping("/api/v1/editorial/items")
class ItemRoutes implements ItemApi {

	private final Desk desk;

	private final Creation creation;

	private final Editing editing;

	private final Listing listing;

	private final Clock clock;

	ItemRoutes(Desk desk, Creation creation, Editing editing, Listing listing, Clock clock) {
		this.desk = desk;
		this.creation = creation;
		this.editing = editing;
		this.listing = listing;
		this.clock = clock;
	}

	/**
	 * An item to be created.
	 *
	 * @param region the region that will keep it
	 * @param kind such as {@code guide}
	 * @param slug English, one for all languages
	 * @param owner who answers for it
	 * @param body everything without words, in the stored shape
	 * @param texts language to text, in the stored shape
	 * @param note why
	 */
	record NewItem(@Nullable String region, @Nullable String kind, @Nullable String slug, @Nullable Owner owner,
			@Nullable Map<String, Object> body, @Nullable Map<String, Map<String, Object>> texts,
			@Nullable String note) {

		Creation.NewItem wanted() {
			new Required().value("/region", this.region).value("/kind", this.kind).value("/slug", this.slug).check();
			return new Creation.NewItem(Objects.requireNonNull(this.region), Objects.requireNonNull(this.kind),
					Objects.requireNonNull(this.slug), this.owner, this.body,
					(this.texts != null) ? this.texts : Map.of(), this.note);
		}

	}

	@Override
	@PostMapping
	public Mono<ResponseEntity<ItemView>> create(@RequestBody NewItem wanted,
			@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
		return this.desk.serve((staff) -> this.creation.create(staff, wanted.wanted(), key)).map(ItemRoutes::created);
	}

	private static ResponseEntity<ItemView> created(Item item) {
		return ResponseEntity.created(URI.create("/api/v1/editorial/items/" + item.id())).body(ItemView.of(item));
	}

	@Override
	@GetMapping
	public Mono<ItemList> items(ServerWebExchange exchange) {
		Parameters parameters = new Parameters(exchange.getRequest());
		String filter = ItemQuery.filter(parameters);
		PageCursor cursor = parameters.cursor((text) -> PageCursor.read(text, ItemQuery.SORT_VALUES));
		if (cursor != null && !cursor.belongsTo(filter, List.of())) {
			parameters.fault("cursor", "cursor-of-another-query", Map.of());
		}
		Listing.Query query = ItemQuery.read(parameters, (cursor != null) ? cursor.after() : null);
		parameters.check();
		return this.desk.serve((staff) -> this.listing.list(staff, query)).map((found) -> page(found, query, filter));
	}

	private ItemList page(List<Listing.Entry> found, Listing.Query query, String filter) {
		List<Listing.Entry> page = found.stream().limit(query.limit()).toList();
		String next = null;
		if (found.size() > page.size()) {
			Item last = page.getLast().item();
			next = new PageCursor(filter, List.of(), this.clock.instant(),
					List.of(last.region(), last.kind(), last.slug()))
				.write();
		}
		return new ItemList(
				page.stream().map((entry) -> new ItemList.Entry(entry.title(), ItemView.of(entry.item()))).toList(),
				next);
	}

	@Override
	@GetMapping("/{id}")
	public Mono<ItemView> item(@PathVariable UUID id) {
		return this.desk.serve((staff) -> this.editing.find(staff, id)).map(ItemView::of);
	}

}
