package org.newcomerhub.published.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Access;
import org.newcomerhub.account.Permission;
import org.newcomerhub.account.Place;
import org.newcomerhub.account.Staff;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Owner;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.model.Revision;
import org.newcomerhub.content.store.Drafts;
import org.newcomerhub.content.store.Items;
import org.newcomerhub.content.store.Revisions;
import org.newcomerhub.localization.LanguageRequest;
import org.newcomerhub.published.Preview;
import org.newcomerhub.published.Previewed;
import org.newcomerhub.published.model.Snapshots;
import org.newcomerhub.published.web.Answer.Rendering;
import org.newcomerhub.web.Fault;
import org.newcomerhub.web.Parameters;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemType;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * {@code GET /editorial/items/{id}/preview}: an item as a newcomer would get it with the
 * revisions that the request names, {@code ?body=8&text-da=6}; of other parts with the
 * editor's own draft, or else the newest revision.
 */
@RestController
class PreviewRoutes implements PreviewApi {

	private static final String PATH = "/api/v1/editorial/items/{id}/preview";

	private static final ProblemType UNKNOWN_ITEM = new ProblemType("item-unknown", HttpStatus.NOT_FOUND);

	private static final ProblemType UNKNOWN_REVISION = new ProblemType("revision-unknown",
			HttpStatus.UNPROCESSABLE_CONTENT);

	private final Access access;

	private final Items items;

	private final Revisions revisions;

	private final Drafts drafts;

	private final PublicAnswers answers;

	private final Preview preview;

	PreviewRoutes(Access access, Items items, Revisions revisions, Drafts drafts, PublicAnswers answers,
			Preview preview) {
		this.access = access;
		this.items = items;
		this.revisions = revisions;
		this.drafts = drafts;
		this.answers = answers;
		this.preview = preview;
	}

	@FunctionalInterface
	private interface Rendered {

		Mono<Previewed> of(Snapshots snapshots, Item item, Map<String, Revision> parts, LanguageRequest languages);

	}

	@Override
	@GetMapping(path = PATH, produces = Rendering.JSON)
	public Mono<ResponseEntity<byte[]>> preview(@PathVariable UUID id, ServerWebExchange exchange) {
		return show(id, exchange, MediaType.APPLICATION_JSON, this.preview::json);
	}

	@Override
	@GetMapping(path = PATH, produces = Rendering.HTML)
	public Mono<ResponseEntity<byte[]>> page(@PathVariable UUID id, ServerWebExchange exchange) {
		return show(id, exchange, MediaType.parseMediaType(Rendering.HTML), this.preview::html);
	}

	private Mono<ResponseEntity<byte[]>> show(UUID id, ServerWebExchange exchange, MediaType type, Rendered rendering) {
		Parameters parameters = new Parameters(exchange.getRequest());
		LanguageRequest languages = parameters.languages();
		parameters.check();
		Snapshots snapshots = this.answers.snapshots();
		return this.access.staff()
			.flatMap((staff) -> readable(staff, id).flatMap((item) -> new Parts(item, staff, parameters).load(snapshots)
				.flatMap((parts) -> rendering.of(snapshots, item, parts, languages))))
			.map((previewed) -> switch (previewed) {
				case Previewed.Rendered shown ->
					ResponseEntity.ok().contentType(type).cacheControl(CacheControl.noStore()).body(shown.bytes());
				case Previewed.Nothing nothing -> throw problem(nothing);
			});
	}

	private static ProblemException problem(Previewed.Nothing nothing) {
		List<Fault> faults = nothing.code().equals(Previewed.INVALID) ? nothing.names()
			.stream()
			.map((message) -> new Fault("", "content-rule", Map.of("code", nothing.code(), "message", message)))
			.toList() : List.of();
		return ProblemException.of(new ProblemType(nothing.code(), HttpStatus.UNPROCESSABLE_CONTENT),
				Map.of("names", String.join(", ", nothing.names()), "count", nothing.names().size()), faults);
	}

	private Mono<Item> readable(Staff staff, UUID id) {
		return this.items.find(id)
			.switchIfEmpty(Mono.error(() -> ProblemException.of(UNKNOWN_ITEM, Map.of("item", id.toString()))))
			.flatMap((item) -> this.access.require(staff, Permission.READ, place(item)).thenReturn(item));
	}

	private static Place place(Item item) {
		Owner owner = item.owner();
		return new Place(item.region(), (owner != null) ? owner.organisation() : null, item.kind());
	}

	/** What each part holds in a preview. */
	private final class Parts {

		private final Item item;

		private final Staff staff;

		private final Parameters parameters;

		Parts(Item item, Staff staff, Parameters parameters) {
			this.item = item;
			this.staff = staff;
			this.parameters = parameters;
		}

		Mono<Map<String, Revision>> load(Snapshots snapshots) {
			Map<String, Integer> asked = new HashMap<>();
			Set<String> names = names(snapshots);
			names.forEach((part) -> {
				Integer number = this.parameters.number(part);
				if (number != null) {
					asked.put(part, number);
				}
			});
			this.parameters.check();
			return Flux.fromIterable(names).concatMap((part) -> part(part, asked.get(part))).collectMap(Revision::part);
		}

		/** Those that it has, and those of which there may be a draft alone. */
		private Set<String> names(Snapshots snapshots) {
			Set<String> names = new TreeSet<>(this.item.parts().keySet());
			names.add(Part.BODY);
			names.add(Part.text(this.item.source()));
			snapshots.view(this.item.region())
				.ifPresent((view) -> view.region()
					.profile()
					.languages()
					.forEach((language) -> names.add(Part.text(language))));
			return names;
		}

		private Mono<Revision> part(String part, @Nullable Integer asked) {
			return (asked != null) ? revision(part, asked) : draft(part).switchIfEmpty(Mono.defer(() -> head(part)));
		}

		private Mono<Revision> draft(String part) {
			return PreviewRoutes.this.drafts.find(this.item.id(), part, this.staff.account()).map((draft) -> {
				int number = ((draft.base() != null) ? draft.base() : 0) + 1;
				return new Revision(draft.id(), Revision.SHAPE, draft.item(), part, number, draft.base(),
						this.staff.actor(), draft.savedAt(), null, draft.content());
			});
		}

		private Mono<Revision> head(String part) {
			Integer head = this.item.pointers(part).head();
			return (head != null) ? revision(part, head) : Mono.empty();
		}

		private Mono<Revision> revision(String part, int number) {
			return PreviewRoutes.this.revisions.find(this.item.id(), part, number)
				.switchIfEmpty(
						Mono.error(() -> ProblemException.of(UNKNOWN_REVISION, Map.of("names", part + ": " + number))));
		}

	}

}
