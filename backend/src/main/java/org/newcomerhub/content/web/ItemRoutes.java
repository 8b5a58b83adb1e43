package org.newcomerhub.content.web;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.content.Creation;
import org.newcomerhub.content.Editing;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Owner;
import reactor.core.publisher.Mono;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Creating and finding items.
 */
@RestController
@RequestMapping("/api/v1/editorial/items")
class ItemRoutes implements ItemApi {

	private final Desk desk;

	private final Creation creation;

	private final Editing editing;

	ItemRoutes(Desk desk, Creation creation, Editing editing) {
		this.desk = desk;
		this.creation = creation;
		this.editing = editing;
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
	@GetMapping("/{id}")
	public Mono<ItemView> item(@PathVariable UUID id) {
		return this.desk.serve((staff) -> this.editing.find(staff, id)).map(ItemView::of);
	}

}
