package org.newcomerhub.reader;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.localization.LocalizedValue;
import org.newcomerhub.published.ItemView;
import org.newcomerhub.published.Reading;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.schema.SegmentIds;

/**
 * Makes what the pages of all kinds have in common of what an item says and the hub's own
 * words.
 */
final class ItemAssembly {

	/** What follows the id of a section or step in that of its heading. */
	static final String HEADING = "-heading";

	private final RegionView view;

	private final PublishedItem item;

	private final ItemView seen;

	private final PageLanguages languages;

	private final Wording words;

	private final Notices notices;

	/** Segment to its language, where that is not the item's. */
	private final Map<String, String> foreign;

	/** The segments that are older than their source. */
	private final Set<String> stale;

	/**
	 * Begins the page of an item.
	 * @param seen the same item in the reader's language
	 */
	ItemAssembly(Reading reading, ItemView seen, PageLanguages languages) {
		this.view = reading.view();
		this.item = reading.item();
		this.seen = seen;
		this.languages = languages;
		this.words = languages.wording();
		this.notices = new Notices(this.words, languages.asked());
		this.foreign = languages(seen.foreignSegments());
		this.stale = Stream
			.concat(seen.translation().staleSegments().stream(),
					seen.foreignSegments()
						.stream()
						.filter(ItemView.ForeignSegment::stale)
						.map(ItemView.ForeignSegment::segment))
			.collect(Collectors.toSet());
	}

	private static Map<String, String> languages(List<ItemView.ForeignSegment> segments) {
		return segments.stream()
			.collect(Collectors.toMap(ItemView.ForeignSegment::segment, ItemView.ForeignSegment::language));
	}

	/**
	 * What every page has.
	 * @param path what the kind's addresses begin with
	 */
	Frame frame(String path) {
		LocalizedValue region = this.languages.name(this.view.region());
		return new Frame(this.words.language(), this.words.direction(), marked(this.seen.title(), SegmentIds.TITLE),
				marked(this.seen.summary(), SegmentIds.SUMMARY), this.languages.href("/"),
				new Frame.Link(this.words.say("reader.back-to-region", "region", region.value()),
						this.languages.href(region())),
				LanguageLink.to(region() + "/" + path + "/" + this.seen.slug(),
						new TreeSet<>(this.seen.availableLanguages()), this.seen.language()),
				Footer.of(this.view).links(this.languages));
	}

	/** The address of the region. */
	String region() {
		return "/" + this.view.region().id();
	}

	/** A segment against the language of the page. */
	Phrase marked(String text, String segment) {
		return this.words.phrase(text, this.foreign.getOrDefault(segment, this.seen.language()));
	}

	/** A segment against the language of the item. */
	Phrase within(String text, String segment) {
		return Phrase.of(text, this.foreign.getOrDefault(segment, this.seen.language()), this.seen.language());
	}

	Phrase title() {
		return within(this.seen.title(), SegmentIds.TITLE);
	}

	Phrase summary() {
		return within(this.seen.summary(), SegmentIds.SUMMARY);
	}

	List<SectionBlock> sections() {
		return this.seen.sections().stream().map((section) -> {
			Phrase body = within("", SegmentIds.body(section.id()));
			return new SectionBlock("section-" + section.id(),
					within(section.heading(), SegmentIds.heading(section.id())),
					mark(SegmentIds.body(section.id()), SegmentIds.heading(section.id())),
					Tables.scrolling(section.html(), "section-" + section.id() + HEADING), body.lang(), body.dir());
		}).toList();
	}

	/**
	 * What a reader is to know before they read on: that the words are in another
	 * language, or older than their source. In the language of the page, against that of
	 * the item; null for nothing.
	 * @param body what is read
	 * @param heading what stands above it
	 */
	@Nullable Phrase mark(String body, String heading) {
		List<String> marks = new ArrayList<>();
		String language = this.foreign.get(body);
		if (language != null) {
			marks.add(this.words.say("reader.in-language", "language", this.words.nameOf(language)));
		}
		if (this.stale.contains(body) || this.stale.contains(heading)) {
			marks.add(this.words.say("reader.stale-part"));
		}
		return marks.isEmpty() ? null
				: Phrase.of(String.join(" · ", marks), this.words.language(), this.seen.language());
	}

	List<ContactLine> contacts() {
		return contacts(this.seen.contacts(), this.foreign, this.seen.language());
	}

	List<PlaceLine> places() {
		return places(this.seen.places(), this.foreign, this.seen.language());
	}

	private List<ContactLine> contacts(List<ItemView.Contact> contacts, Map<String, String> foreign, String language) {
		return contacts.stream()
			.map((contact) -> ContactLine.of(contact, label(contact.label(), contact.id(), foreign, language)))
			.toList();
	}

	private List<PlaceLine> places(List<ItemView.Place> places, Map<String, String> foreign, String language) {
		return places.stream()
			.map((place) -> PlaceLine.of(place, label(place.label(), place.id(), foreign, language)))
			.toList();
	}

	private Phrase label(String label, String id, Map<String, String> foreign, String language) {
		return this.words.phrase(label, foreign.getOrDefault(SegmentIds.label(id), language));
	}

	List<FactLine> facts() {
		return FactLine.of(this.seen.facts(), this.words);
	}

	List<AdditionBlock> additions() {
		List<PublishedItem> items = this.view.additions(this.item);
		List<ItemView.Addition> additions = this.seen.additions();
		return IntStream.range(0, additions.size())
			.mapToObj((i) -> addition("local-" + (i + 1), additions.get(i), items.get(i).source()))
			.toList();
	}

	private AdditionBlock addition(String id, ItemView.Addition addition, String source) {
		Map<String, String> others = languages(addition.foreignSegments());
		String region = this.languages.name(this.view.region(addition.region())).value();
		return new AdditionBlock(id, this.words.say("reader.from-region", "region", region),
				this.notices.of(addition, source), Tables.scrolling(addition.html(), id), addition.language(),
				addition.direction(), contacts(addition.contacts(), others, addition.language()),
				places(addition.places(), others, addition.language()));
	}

	/** Who answers for the item. */
	String owner() {
		ItemView.@Nullable OwnedBy owner = this.seen.owner();
		if (owner == null) {
			return this.words.say("reader.owner-none");
		}
		String name = (owner.unit() != null) ? owner.organisation() + ", " + owner.unit() : owner.organisation();
		return this.words.say("reader.owner", "organisation", name);
	}

	/** When the item was last saved. */
	String updated() {
		return this.words.say("reader.updated", "date", day(this.seen.updatedAt()));
	}

	private LocalDate day(Instant instant) {
		return instant.atZone(this.view.region().profile().zone()).toLocalDate();
	}

}
