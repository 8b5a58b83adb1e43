package org.newcomerhub.content.web;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.content.Editing;
import org.newcomerhub.content.model.Draft;
import org.newcomerhub.content.model.Part;
import reactor.core.publisher.Mono;

import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Reading and saving the parts of an item.
 */
@RestController
@RequestMapping("/api/v1/editorial/items/{id}")
class PartRoutes implements PartApi {

	private final Desk desk;

	private final Editing editing;

	PartRoutes(Desk desk, Editing editing) {
		this.desk = desk;
		this.editing = editing;
	}

	/**
	 * A part to be saved. What else GET gives may stay in it.
	 *
	 * @param content the part in the stored shape
	 * @param note why
	 * @param meaningUnchanged in a source text: segments whose words changed and whose
	 * meaning did not
	 * @param confirmed in a translation: segments that still hold
	 */
	record Save(@Nullable Map<String, Object> content, @Nullable String note, @Nullable Set<String> meaningUnchanged,
			@Nullable Set<String> confirmed) {
	}

	/**
	 * Unsaved work to be kept.
	 *
	 * @param base the head that it was begun from
	 * @param content as it is, however incomplete
	 */
	record DraftToKeep(@Nullable Integer base, @Nullable Map<String, Object> content) {
	}

	/**
	 * Unsaved work.
	 *
	 * @param part the part's name
	 * @param base the head that it was begun from
	 * @param content as it was kept
	 * @param savedAt when
	 */
	record DraftView(String part, @Nullable Integer base, Map<String, Object> content, Instant savedAt) {

		static DraftView of(Draft draft) {
			return new DraftView(draft.part(), draft.base(), draft.content(), draft.savedAt());
		}

	}

	@Override
	@GetMapping("/body")
	public Mono<ResponseEntity<PartView>> body(@PathVariable UUID id) {
		return read(id, Part.BODY);
	}

	@Override
	@PutMapping("/body")
	public Mono<ResponseEntity<PartView>> saveBody(@PathVariable UUID id, @RequestBody Save save,
			ServerHttpRequest request) {
		return save(id, Part.BODY, save, request);
	}

	@Override
	@GetMapping("/texts/{language}")
	public Mono<ResponseEntity<PartView>> text(@PathVariable UUID id, @PathVariable String language) {
		return read(id, PartNames.ofText(language));
	}

	@Override
	@PutMapping("/texts/{language}")
	public Mono<ResponseEntity<PartView>> saveText(@PathVariable UUID id, @PathVariable String language,
			@RequestBody Save save, ServerHttpRequest request) {
		return save(id, PartNames.ofText(language), save, request);
	}

	@Override
	@GetMapping("/drafts/{part}")
	public Mono<DraftView> draft(@PathVariable UUID id, @PathVariable String part) {
		String name = PartNames.require(part, "/path/part");
		return this.desk.serve((staff) -> this.editing.draft(staff, id, name).map(DraftView::of));
	}

	@Override
	@PutMapping("/drafts/{part}")
	public Mono<DraftView> keepDraft(@PathVariable UUID id, @PathVariable String part, @RequestBody DraftToKeep draft) {
		String name = PartNames.require(part, "/path/part");
		return this.desk.serve((staff) -> this.editing
			.keepDraft(staff, id, name, draft.base(), Required.of("/content", draft.content()))
			.map(DraftView::of));
	}

	private Mono<ResponseEntity<PartView>> read(UUID id, String part) {
		return this.desk.serve((staff) -> this.editing.read(staff, id, part).map(PartRoutes::answer));
	}

	private Mono<ResponseEntity<PartView>> save(UUID id, String part, Save save, ServerHttpRequest request) {
		return this.desk.serve((staff) -> Mono.fromCallable(() -> Expectation.of(request))
			.flatMap((expected) -> this.editing.save(staff, id, part,
					new Editing.Save(expected.head(), Required.of("/content", save.content()), save.note(),
							orNone(save.meaningUnchanged()), orNone(save.confirmed()))))
			.map(PartRoutes::answer));
	}

	private static Set<String> orNone(@Nullable Set<String> ids) {
		return (ids != null) ? ids : Set.of();
	}

	private static ResponseEntity<PartView> answer(Editing.Saved saved) {
		return ResponseEntity.ok().eTag(Expectation.etag(saved.revision().number())).body(PartView.of(saved));
	}

}
