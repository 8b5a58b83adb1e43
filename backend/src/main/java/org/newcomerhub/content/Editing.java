package org.newcomerhub.content;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Permission;
import org.newcomerhub.account.Staff;
import org.newcomerhub.content.model.Draft;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.model.Pointers;
import org.newcomerhub.content.model.Revision;
import org.newcomerhub.content.store.Drafts;
import org.newcomerhub.content.store.Revisions;
import org.newcomerhub.region.Region;
import org.newcomerhub.region.Regions;
import org.newcomerhub.schema.Text;
import org.newcomerhub.schema.stored.StoredContent;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Saving parts. A save makes a revision and is conditional on the part's head alone, so
 * that two at work on different parts never wait for each other, and two on the same part
 * never overwrite each other: the later one's words are kept as a draft.
 */
@Component
public class Editing {

	private static final String CONFLICT = "edit-conflict";

	private final ItemAccess access;

	private final Changes changes;

	private final Revisions revisions;

	private final Drafts drafts;

	private final Regions regions;

	Editing(ItemAccess access, Changes changes, Revisions revisions, Drafts drafts, Regions regions) {
		this.access = access;
		this.changes = changes;
		this.revisions = revisions;
		this.drafts = drafts;
		this.regions = regions;
	}

	/**
	 * What somebody wants to save.
	 *
	 * @param head the head that it was made from; null: the part has none yet
	 * @param content the part in the stored shape
	 * @param note why
	 * @param meaningUnchanged see {@link Words}
	 * @param confirmed see {@link Words}
	 */
	public record Save(@Nullable Integer head, Map<String, Object> content, @Nullable String note,
			Set<String> meaningUnchanged, Set<String> confirmed) {

		public Save {
			meaningUnchanged = Set.copyOf(meaningUnchanged);
			confirmed = Set.copyOf(confirmed);
		}

	}

	/** An item and one of its revisions. */
	public record Saved(Item item, Revision revision) {
	}

	/**
	 * Finds an item for somebody who may see what is not published.
	 * @throws RefusedException (as an error signal) {@code item-unknown}
	 */
	public Mono<Item> find(Staff staff, UUID id) {
		return this.access.require(staff, Permission.READ, id);
	}

	/**
	 * Reads the newest revision of a part.
	 * @throws RefusedException (as an error signal) {@code item-unknown} or
	 * {@code part-unknown}
	 */
	public Mono<Saved> read(Staff staff, UUID id, String part) {
		return find(staff, id).flatMap((item) -> {
			Integer head = item.pointers(part).head();
			return ((head != null) ? this.revisions.find(id, part, head) : Mono.<Revision>empty())
				.switchIfEmpty(Mono.error(() -> RefusedException.of("part-unknown", Map.of("part", part))))
				.map((revision) -> new Saved(item, revision));
		});
	}

	/**
	 * Saves a part as a new revision; the person's draft of it is done with.
	 * @throws RefusedException (as an error signal) {@code item-unknown},
	 * {@code archived}, {@code language-not-offered}, {@code content-invalid}, or
	 * {@code edit-conflict} when the part has another head: then the content is kept as
	 * the person's draft
	 */
	public Mono<Saved> save(Staff staff, UUID id, String part, Save save) {
		return store(staff, id, part, save, (item) -> true)
			.flatMap((saved) -> this.drafts.forget(id, part, staff.account()).thenReturn(saved));
	}

	/**
	 * Saves a translation that was made elsewhere as a new revision. What the person has
	 * written here and not saved stays a draft.
	 * @param source the source's head that it was put together with
	 * @return empty when the source has another head: nothing was saved
	 * @throws RefusedException (as an error signal) as {@link #save}
	 */
	public Mono<Saved> saveFile(Staff staff, UUID id, String part, Save save, @Nullable Integer source) {
		return store(staff, id, part, save,
				(item) -> Objects.equals(item.pointers(Part.text(item.source())).head(), source));
	}

	private Mono<Saved> store(Staff staff, UUID id, String part, Save save, Predicate<Item> condition) {
		return this.changes.find(id)
			.flatMap((item) -> this.access.require(staff, ItemAccess.toWrite(item, part), id))
			.doOnNext((item) -> Incoming.keepable(save.content()))
			.filter(condition)
			.flatMap((item) -> unchangedHead(staff, item, part, save).then(prepare(staff, item, part, save)))
			.flatMap((content) -> write(staff, id, part, save, content));
	}

	private Mono<Void> unchangedHead(Staff staff, Item item, String part, Save save) {
		return sameHead(item, part, save.head()).onErrorResume(
				(ex) -> ex instanceof RefusedException refused && refused.code().equals(CONFLICT),
				(conflict) -> this.drafts.keep(item.id(), part, staff.account(), save.head(), save.content())
					.then(Mono.error(conflict)));
	}

	private static Mono<Void> sameHead(Item item, String part, @Nullable Integer expected) {
		if (item.isArchived()) {
			return Mono.error(RefusedException.of("archived", Map.of("item", item.slug())));
		}
		Integer head = item.pointers(part).head();
		return Objects.equals(head, expected) ? Mono.empty()
				: Mono.error(RefusedException.of(CONFLICT, Map.of("part", part, "head", (head != null) ? head : 0)));
	}

	/** What is to be stored: complete, and derived from the revisions before. */
	private Mono<Map<String, Object>> prepare(Staff staff, Item item, String part, Save save) {
		if (!Part.isText(part)) {
			return Mono.fromCallable(() -> StoredContent.write(Incoming.body(save.content(), item.kind())));
		}
		String language = Part.language(part);
		boolean isSource = language.equals(item.source());
		Mono<Words> words = Mono.zip(text(item, part), text(item, Part.text(item.source())))
			.map((texts) -> new Words(orNull(texts.getT1()), isSource ? null : texts.getT2(), save.meaningUnchanged(),
					save.confirmed()));
		return offered(item, language).then(Mono.zip(words, this.access.may(staff, Permission.REVIEW, item)))
			.map((known) -> {
				Text saved = known.getT1().saved(Incoming.text(save.content(), language));
				List<String> claimed = known.getT1().newlyReviewed(saved);
				if (!claimed.isEmpty() && !known.getT2()) {
					throw RefusedException.naming("review-claimed", claimed);
				}
				return StoredContent.write(saved);
			});
	}

	/**
	 * Saves what a machine has translated as a new revision. Nobody's draft is touched.
	 * @param head the translation's head that it was made for; null: there was none
	 * @param source the source text that it was made from
	 * @param words segment to its words in this language
	 * @throws RefusedException (as an error signal) {@code item-unknown},
	 * {@code archived}, {@code language-not-offered}, {@code not-a-translation}, or
	 * {@code edit-conflict} when the translation has another head
	 */
	public Mono<Saved> saveMachine(Staff staff, UUID id, String language, @Nullable Integer head, Text source,
			Map<String, String> words, String note) {
		String part = Part.text(language);
		return translatable(staff, id, language).flatMap((item) -> sameHead(item, part, head).then(text(item, part)))
			.map((before) -> StoredContent.write(Words.byMachine(before, source, words)))
			.flatMap((content) -> this.revisions.write(id, part, head, content, staff.actor(), note))
			.flatMap((number) -> move(staff, id, part, note, number, (item) -> sameHead(item, part, head)));
	}

	/**
	 * Finds an item for somebody who may translate it into a language.
	 * @throws RefusedException (as an error signal) {@code item-unknown},
	 * {@code not-a-translation} for the source's language, or
	 * {@code language-not-offered}
	 */
	public Mono<Item> translatable(Staff staff, UUID id, String language) {
		return this.access.require(staff, Permission.TRANSLATE, id)
			.flatMap((item) -> language.equals(item.source())
					? Mono.error(RefusedException.of("not-a-translation", Map.of("part", Part.text(language))))
					: offered(item, language).thenReturn(item));
	}

	/** A text without segments where there is none. */
	private Mono<Text> text(Item item, String part) {
		Integer head = item.pointers(part).head();
		Mono<Text> found = (head != null) ? this.revisions.find(item.id(), part, head).map(Revision::text)
				: Mono.empty();
		return found.defaultIfEmpty(new Text(Part.language(part), List.of()));
	}

	private static @Nullable Text orNull(Text text) {
		return text.segments().isEmpty() ? null : text;
	}

	private Mono<Void> offered(Item item, String language) {
		return this.regions.find(item.region())
			.map(Region::profile)
			.filter((profile) -> profile.languages().contains(language))
			.switchIfEmpty(Mono.error(() -> RefusedException.naming("language-not-offered", List.of(language))))
			.then();
	}

	private Mono<Saved> write(Staff staff, UUID id, String part, Save save, Map<String, Object> content) {
		return this.revisions.write(id, part, save.head(), content, staff.actor(), save.note())
			.flatMap((number) -> move(staff, id, part, save.note(), number,
					(item) -> unchangedHead(staff, item, part, save)));
	}

	/** Makes a revision that has been written the head. */
	private Mono<Saved> move(Staff staff, UUID id, String part, @Nullable String note, int number,
			Function<Item, Mono<Void>> condition) {
		return this.changes
			.make(id, staff.actor(), note,
					(item) -> condition.apply(item)
						.then(Mono.fromCallable(() -> Step.moving(item, Map.of(part, item.pointers(part).saved(number)),
								"save", false, Pointers::head))))
			.flatMap((changed) -> this.revisions.find(id, part, number)
				.map((revision) -> new Saved(changed.item(), revision)));
	}

	/**
	 * Finds the person's draft of a part.
	 * @throws RefusedException (as an error signal) {@code item-unknown} or
	 * {@code draft-unknown}
	 */
	public Mono<Draft> draft(Staff staff, UUID id, String part) {
		return find(staff, id).then(Mono.defer(() -> this.drafts.find(id, part, staff.account())))
			.switchIfEmpty(Mono.error(() -> RefusedException.of("draft-unknown", Map.of("part", part))));
	}

	/**
	 * Keeps the person's work on a part, however incomplete; no revision.
	 * @param base the head that it was begun from; null: there was none
	 * @throws RefusedException (as an error signal) {@code item-unknown}, or
	 * {@code content-invalid} when the store cannot keep it
	 */
	public Mono<Draft> keepDraft(Staff staff, UUID id, String part, @Nullable Integer base,
			Map<String, Object> content) {
		return this.changes.find(id)
			.flatMap((item) -> this.access.require(staff, ItemAccess.toWrite(item, part), id))
			.doOnNext((item) -> Incoming.keepable(content))
			.then(Mono.defer(() -> this.drafts.keep(id, part, staff.account(), base, content)));
	}

}
