package org.newcomerhub.published;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.localization.LanguageRegistry;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.PublishedText;
import org.newcomerhub.published.model.Ranking;
import org.newcomerhub.published.model.Ranking.Ranked;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.published.store.Contents.Spoken;
import org.newcomerhub.published.store.Contents.Words;
import org.newcomerhub.published.store.TextSource;
import org.newcomerhub.region.Region;
import org.newcomerhub.schema.Body;
import org.newcomerhub.schema.References;
import org.newcomerhub.schema.SegmentIds;
import org.newcomerhub.web.Markdown;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * An item as one reader gets it: the structure of its body filled with the text of the
 * best of their languages; a segment that is missing there comes from the next.
 */
public final class Reading {

	private final RegionView view;

	private final PublishedItem item;

	private final Ranking ranking;

	private final Words words;

	private final Instant now;

	private final List<Reading> additions;

	private final Facts facts;

	private final Ranked picked;

	private Reading(RegionView view, PublishedItem item, Ranking ranking, Words words, Instant now,
			List<Reading> additions) {
		this.view = view;
		this.item = item;
		this.ranking = ranking;
		this.words = words;
		this.now = now;
		this.additions = additions;
		this.facts = Facts.of(view, item.region(), ranking, now);
		this.picked = ranking.pick(item);
	}

	/**
	 * Returns the items whose languages and versions a reading of an item depends on:
	 * itself, what regions add, the items that they name, its owner, and the facts of all
	 * of them.
	 */
	public static List<PublishedItem> dependencies(RegionView view, PublishedItem item) {
		return Dependencies.of(view, item);
	}

	/**
	 * Reads an item.
	 * @param view what the reader's region shows
	 * @param ranking the reader's languages
	 * @param texts where the words come from
	 * @param clock by which facts have their values; asked when the words are there
	 */
	public static Mono<Reading> of(RegionView view, PublishedItem item, Ranking ranking, TextSource texts,
			Clock clock) {
		Mono<List<Loaded>> additions = Flux.fromIterable(view.additions(item))
			.concatMap((addition) -> texts.load(addition, ranking.chain(addition))
				.map((words) -> new Loaded(addition, words)))
			.collectList();
		return Mono.zip(texts.load(item, ranking.chain(item)), additions).map((loaded) -> {
			// what is said and until when it holds must be of one instant
			Instant now = clock.instant();
			List<Reading> added = loaded.getT2()
				.stream()
				.map((each) -> new Reading(view, each.item(), ranking, each.words(), now, List.of()))
				.toList();
			return new Reading(view, item, ranking, loaded.getT1(), now, added);
		});
	}

	private record Loaded(PublishedItem item, Words words) {
	}

	/** The instant of which it is. */
	public Instant now() {
		return this.now;
	}

	/**
	 * When time alone changes the facts in it; {@link Instant#MAX} for never.
	 */
	public Instant until() {
		return Dependencies.speaking(this.view, this.item)
			.stream()
			.map((each) -> Facts.of(this.view, each.region(), this.ranking, this.now).until(each.namedFacts()))
			.min(Comparator.naturalOrder())
			.orElse(Instant.MAX);
	}

	/** What the reader's region shows. */
	public RegionView view() {
		return this.view;
	}

	/** The reader's languages. */
	public Ranking ranking() {
		return this.ranking;
	}

	/** What is read. */
	public PublishedItem item() {
		return this.item;
	}

	/** The region that keeps it: its policies and its zone count. */
	public Region keeper() {
		return this.view.region(this.item.region());
	}

	/** A segment that the body names, with the facts put in. */
	public Spoken words(String segment) {
		Spoken written = this.words.get(segment);
		return SegmentIds.isMarkdown(segment) ? this.facts.markdown(written) : this.facts.plain(written);
	}

	/** A segment of Markdown as HTML, with the facts put in. */
	public String html(String segment) {
		return html(segment, this.picked.language());
	}

	private String html(String segment, String linking) {
		Spoken written = this.words.get(segment);
		return Markdown.render(written.words(), new ItemLinks(this.view, this.ranking, linking),
				this.facts.within(written.language()));
	}

	/**
	 * The facts in it and in what regions add, each once, in order of appearance.
	 */
	public List<ItemView.Fact> facts() {
		Map<Object, ItemView.Fact> shown = new LinkedHashMap<>();
		Stream.concat(Stream.of(this), this.additions.stream()).forEach((reading) -> reading.noteFacts(shown));
		return List.copyOf(shown.values());
	}

	/** The same id may be another fact in another region's words. */
	private void noteFacts(Map<Object, ItemView.Fact> shown) {
		for (String segment : body().segmentIds()) {
			Spoken written = this.words.get(segment);
			for (String id : References.facts(segment, written.words())) {
				Object which = this.facts.find(id).<Object>map((fact) -> fact.item().id()).orElse(id);
				shown.computeIfAbsent(which, (key) -> this.facts.shown(id, this.picked.language()));
			}
		}
	}

	/** The title. */
	public String title() {
		return words(SegmentIds.TITLE).words();
	}

	/** The summary. */
	public String summary() {
		return words(SegmentIds.SUMMARY).words();
	}

	/** The sections in order. */
	public List<ItemView.Section> sections() {
		return body().sections().stream().map((id) -> {
			Spoken words = words(SegmentIds.body(id));
			return new ItemView.Section(id, words(SegmentIds.heading(id)).words(), words.words(),
					html(SegmentIds.body(id)), words.language(), direction(words.language()));
		}).toList();
	}

	/** The contacts in order. */
	public List<ItemView.Contact> contacts() {
		return body().contacts()
			.stream()
			.map((contact) -> new ItemView.Contact(contact.id(), words(SegmentIds.label(contact.id())).words(),
					contact.phone(), contact.email(), contact.url()))
			.toList();
	}

	/** The places in order. */
	public List<ItemView.Place> places() {
		return body().places()
			.stream()
			.map((place) -> new ItemView.Place(place.id(), words(SegmentIds.label(place.id())).words(), place.address(),
					place.latitude(), place.longitude()))
			.toList();
	}

	/** What regions add, by slug. */
	public List<ItemView.Addition> additions() {
		return this.additions.stream().map(Reading::asAddition).toList();
	}

	private ItemView.Addition asAddition() {
		String language = this.words.get(SegmentIds.NOTE).language();
		return new ItemView.Addition(this.item.region(), language, direction(language), html(SegmentIds.NOTE, language),
				contacts(), places(), translation(), foreignTo(language));
	}

	/**
	 * Who answers for it, null while nobody does or nobody that a reader here can see.
	 */
	public ItemView.@Nullable OwnedBy owner() {
		return Answering.of(this);
	}

	/** The title of another item in the best of the reader's languages. */
	public Spoken title(PublishedItem other) {
		return Headline.title(this.view, other, this.ranking, this.now);
	}

	/** When the newest of the parts shown was saved. */
	public Instant updatedAt() {
		return updatedAt(this.item, this.words.languages(body().segmentIds()));
	}

	static Instant updatedAt(PublishedItem item, List<String> languages) {
		return languages.stream()
			.map((language) -> Objects.requireNonNull(item.texts().get(language)).savedAt())
			.reduce(item.bodySavedAt(), (a, b) -> a.isAfter(b) ? a : b);
	}

	/** Which revisions are shown. */
	public ItemView.Revisions revisions() {
		return new ItemView.Revisions(this.item.bodyRevision(), text().revision());
	}

	/** The language of the text. */
	public String language() {
		return this.picked.language();
	}

	/** The language asked for first. */
	public String requestedLanguage() {
		return this.ranking.requested();
	}

	/** How the language meets what was asked for. */
	public String languageMatch() {
		return this.picked.match().code();
	}

	/** The direction of the language. */
	public String direction() {
		return direction(this.picked.language());
	}

	/** How the text stands to its source. */
	public Translation translation() {
		return Translation.of(text().status());
	}

	/** All languages that the item is in. */
	public List<String> availableLanguages() {
		return List.copyOf(this.item.languages());
	}

	/** The segments in another language than the text's. */
	public List<ItemView.ForeignSegment> foreignSegments() {
		return foreignTo(this.picked.language());
	}

	private List<ItemView.ForeignSegment> foreignTo(String around) {
		return Foreign.segments(this.item, this.words, around);
	}

	private Body body() {
		return this.item.body();
	}

	private PublishedText text() {
		return Objects.requireNonNull(this.item.texts().get(this.picked.language()));
	}

	/** The direction in which a language of the registry is written. */
	public static String direction(String language) {
		return LanguageRegistry.standard().get(language).direction().code();
	}

}
