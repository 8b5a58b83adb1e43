package org.newcomerhub.content.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Staff;
import org.newcomerhub.content.Applied;
import org.newcomerhub.content.Changed;
import org.newcomerhub.content.Copying;
import org.newcomerhub.content.Lifecycle;
import org.newcomerhub.content.Redacting;
import org.newcomerhub.content.RollingBack;
import org.newcomerhub.content.model.Owner;
import org.newcomerhub.schema.Vocabulary;
import org.newcomerhub.web.Fault;
import org.newcomerhub.web.ProblemException;
import reactor.core.publisher.Mono;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What happens to items as a whole. Answered when readers of this node see what has
 * changed.
 */
@RestController
@RequestMapping("/api/v1/editorial/items/{id}")
class LifecycleRoutes implements LifecycleApi {

	private final Desk desk;

	private final Lifecycle lifecycle;

	private final Copying copying;

	private final RollingBack rollingBack;

	private final Redacting redacting;

	private final Applied applied;

	LifecycleRoutes(Desk desk, Lifecycle lifecycle, Copying copying, RollingBack rollingBack, Redacting redacting,
			Applied applied) {
		this.desk = desk;
		this.lifecycle = lifecycle;
		this.copying = copying;
		this.rollingBack = rollingBack;
		this.redacting = redacting;
		this.applied = applied;
	}

	/**
	 * An action that needs nothing more.
	 *
	 * @param note why
	 */
	record Noted(@Nullable String note) {
	}

	/**
	 * Another slug.
	 *
	 * @param slug 1 to 80 of the characters a-z, 0-9 and -
	 * @param note why
	 */
	record Renaming(@Nullable String slug, @Nullable String note) {
	}

	/**
	 * Another owner: an organisation's item, or a name.
	 *
	 * @param organisation the id of the organisation's item
	 * @param name the name of one without an item
	 * @param unit the unit in it
	 * @param person the account in charge
	 * @param note why
	 */
	record Transfer(@Nullable UUID organisation, @Nullable String name, @Nullable String unit, @Nullable UUID person,
			@Nullable String note) {

		Owner owner() {
			boolean named = this.name != null && !this.name.isBlank();
			if ((this.organisation == null) != named) {
				throw ProblemException.invalid(List.of(new Fault("/name", "value-missing", Map.of())));
			}
			return new Owner(this.organisation, named ? this.name : null, this.unit, this.person);
		}

	}

	/**
	 * Where a copy goes.
	 *
	 * @param region the region that will keep it
	 * @param slug what it will be called; left out: as the original
	 * @param note why
	 */
	record Copy(@Nullable String region, @Nullable String slug, @Nullable String note) {

		Copying.Target target() {
			String other = (this.slug != null) ? requireSlug(this.slug) : null;
			return new Copying.Target(Required.of("/region", this.region), other, this.note);
		}

	}

	/**
	 * Revisions to begin again from.
	 *
	 * @param parts part to revision
	 * @param note why
	 */
	record RollBack(@Nullable Map<String, Integer> parts, @Nullable String note) {
	}

	/**
	 * Words to erase.
	 *
	 * @param parts part to revision
	 * @param segments the segments; left out: all
	 * @param note why
	 */
	record Redaction(@Nullable Map<String, Integer> parts, @Nullable Set<String> segments, @Nullable String note) {
	}

	@Override
	@PostMapping("/archive")
	public Mono<ItemView> archive(@PathVariable UUID id, @RequestBody(required = false) @Nullable Noted given) {
		return act((staff) -> this.lifecycle.archive(staff, id, note(given)));
	}

	@Override
	@PostMapping("/restore")
	public Mono<ItemView> restore(@PathVariable UUID id, @RequestBody(required = false) @Nullable Noted given) {
		return act((staff) -> this.lifecycle.restore(staff, id, note(given)));
	}

	@Override
	@PostMapping("/rename")
	public Mono<ItemView> rename(@PathVariable UUID id, @RequestBody Renaming given) {
		return act((staff) -> this.lifecycle.rename(staff, id, requireSlug(Required.of("/slug", given.slug())),
				given.note()));
	}

	@Override
	@PostMapping("/transfer")
	public Mono<ItemView> transfer(@PathVariable UUID id, @RequestBody Transfer given) {
		return act((staff) -> this.lifecycle.transfer(staff, id, given.owner(), given.note()));
	}

	@Override
	@PostMapping("/copy")
	public Mono<ResponseEntity<ItemView>> copy(@PathVariable UUID id, @RequestBody Copy given,
			@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
		return this.desk.serve((staff) -> this.copying.copy(staff, id, given.target(), key))
			.map((copy) -> ResponseEntity.created(URI.create("/api/v1/editorial/items/" + copy.id()))
				.body(ItemView.of(copy)));
	}

	@Override
	@PostMapping("/rollback")
	public Mono<ItemView> rollBack(@PathVariable UUID id, @RequestBody RollBack given) {
		return act((staff) -> this.rollingBack.rollBack(staff, id, revisions(given.parts()), given.note()));
	}

	@Override
	@PostMapping("/redact")
	public Mono<ItemView> redact(@PathVariable UUID id, @RequestBody Redaction given) {
		Set<String> segments = given.segments();
		return act((staff) -> this.redacting.redact(staff, id, revisions(given.parts()),
				(segments != null) ? segments : Set.of(), given.note()));
	}

	private static Map<String, Integer> revisions(@Nullable Map<String, Integer> parts) {
		return new WorkflowRoutes.Revisions(parts, null, null).required();
	}

	private static @Nullable String note(@Nullable Noted given) {
		return (given != null) ? given.note() : null;
	}

	private static String requireSlug(String slug) {
		if (!Vocabulary.isSlug(slug)) {
			throw ProblemException.invalid(List.of(new Fault("/slug", "slug-malformed", Map.of("value", slug))));
		}
		return slug;
	}

	private Mono<ItemView> act(Function<Staff, Mono<Changed>> action) {
		return this.desk.serve(action)
			.flatMap((changed) -> this.applied.applied(changed.feedNumber()).thenReturn(changed))
			.map((changed) -> ItemView.of(changed.item()));
	}

}
