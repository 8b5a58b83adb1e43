package org.newcomerhub.reader;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.guide.GuideView;
import org.newcomerhub.published.ItemView;
import org.newcomerhub.localization.LocalizedValue;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.published.web.CategoryNames;
import org.newcomerhub.schema.SegmentIds;

/**
 * Makes a guide's page of what the guide says and the hub's own words.
 */
final class GuideAssembly {

	/** What follows the id of a section or step in that of its heading. */
	private static final String HEADING = "-heading";

	private final RegionView view;

	private final PublishedItem item;

	private final GuideView guide;

	private final PageLanguages languages;

	private final Wording words;

	private final Notices notices;

	/** Segment to its language, where that is not the guide's. */
	private final Map<String, String> foreign;

	GuideAssembly(RegionView view, PublishedItem item, GuideView guide, PageLanguages languages) {
		this.view = view;
		this.item = item;
		this.guide = guide;
		this.languages = languages;
		this.words = languages.wording();
		this.notices = new Notices(this.words, languages.asked());
		this.foreign = languages(guide.foreignSegments());
	}

	private static Map<String, String> languages(List<ItemView.ForeignSegment> segments) {
		return segments.stream()
			.collect(Collectors.toMap(ItemView.ForeignSegment::segment, ItemView.ForeignSegment::language));
	}

	GuidePage page() {
		boolean expired = this.guide.freshness().state().equals("expired");
		return new GuidePage(frame(), topic(), text(), this.notices.of(this.guide, this.item.source()), situations(),
				expired ? this.guide.officialLink() : null,
				contacts(this.guide.contacts(), this.foreign, this.guide.language()),
				places(this.guide.places(), this.foreign, this.guide.language()), additions(), related(), sources(),
				about());
	}

	private Frame frame() {
		LocalizedValue region = this.languages.name(this.view.region());
		String path = region() + "/guides/" + this.guide.slug();
		return new Frame(this.words.language(), this.words.direction(), marked(this.guide.title(), SegmentIds.TITLE),
				marked(this.guide.summary(), SegmentIds.SUMMARY), this.languages.href("/"),
				new Frame.Link(this.words.say("reader.back-to-region", "region", region.value()),
						this.languages.href(region())),
				LanguageLink.to(path, new TreeSet<>(this.guide.availableLanguages()), this.guide.language()));
	}

	private String region() {
		return "/" + this.view.region().id();
	}

	/** A segment against the language of the page. */
	private Phrase marked(String text, String segment) {
		return this.words.phrase(text, this.foreign.getOrDefault(segment, this.guide.language()));
	}

	/** A segment against the language of the guide. */
	private Phrase within(String text, String segment) {
		return Phrase.of(text, this.foreign.getOrDefault(segment, this.guide.language()), this.guide.language());
	}

	private GuidePage.Topic topic() {
		LocalizedValue name = CategoryNames.name(this.guide.category(), this.view, this.languages.ranking());
		return new GuidePage.Topic(this.words.phrase(name.value(), name.language()),
				this.languages.href(region()) + "#topic-" + this.guide.category());
	}

	private GuidePage.Text text() {
		List<GuideView.Step> steps = this.guide.steps();
		return new GuidePage.Text(this.guide.language(), this.guide.direction(),
				within(this.guide.title(), SegmentIds.TITLE), within(this.guide.summary(), SegmentIds.SUMMARY),
				this.guide.sections().stream().map(this::section).toList(),
				IntStream.range(0, steps.size()).mapToObj((i) -> step(i + 1, steps.get(i))).toList());
	}

	private GuidePage.Section section(ItemView.Section section) {
		Phrase body = within("", SegmentIds.body(section.id()));
		return new GuidePage.Section("section-" + section.id(),
				within(section.heading(), SegmentIds.heading(section.id())),
				Tables.scrolling(section.html(), "section-" + section.id() + HEADING), body.lang(), body.dir());
	}

	private GuidePage.Step step(int number, GuideView.Step step) {
		Phrase body = within("", SegmentIds.body(step.id()));
		String link = step.link();
		GuideView.Deadline deadline = step.deadline();
		return new GuidePage.Step("step-" + step.id(), this.words.say("reader.step-number", "number", number),
				within(step.title(), SegmentIds.stepTitle(step.id())),
				(deadline != null) ? deadline(deadline.afterArrivalDays()) : null,
				Tables.scrolling(step.html(), "step-" + step.id() + HEADING), body.lang(), body.dir(), link,
				(link != null) ? this.words.say("reader.go-to", "site", WebAddress.site(link)) : null);
	}

	private String deadline(int afterArrivalDays) {
		if (afterArrivalDays == 0) {
			return this.words.say("reader.deadline-arrival");
		}
		return (afterArrivalDays > 0) ? this.words.say("reader.deadline-after", "days", afterArrivalDays)
				: this.words.say("reader.deadline-before", "days", -afterArrivalDays);
	}

	private List<String> situations() {
		List<String> named = this.guide.situations()
			.stream()
			.map((situation) -> "situation." + situation)
			.filter(this.words::knows)
			.map(this.words::say)
			.toList();
		return named.isEmpty() ? List.of(this.words.say("reader.for-everyone")) : named;
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

	private List<GuidePage.Addition> additions() {
		List<PublishedItem> items = this.view.additions(this.item);
		List<ItemView.Addition> additions = this.guide.additions();
		return IntStream.range(0, additions.size())
			.mapToObj((i) -> addition("local-" + (i + 1), additions.get(i), items.get(i).source()))
			.toList();
	}

	private GuidePage.Addition addition(String id, ItemView.Addition addition, String source) {
		Map<String, String> others = languages(addition.foreignSegments());
		String region = this.languages.name(this.view.region(addition.region())).value();
		return new GuidePage.Addition(id, this.words.say("reader.from-region", "region", region),
				this.notices.of(addition, source), Tables.scrolling(addition.html(), id), addition.language(),
				addition.direction(), contacts(addition.contacts(), others, addition.language()),
				places(addition.places(), others, addition.language()));
	}

	private List<GuidePage.Related> related() {
		return this.guide.related()
			.stream()
			.map((related) -> new GuidePage.Related(this.words.phrase(related.title(), related.language()),
					this.languages.href(region() + "/guides/" + related.slug())))
			.toList();
	}

	private List<GuidePage.Source> sources() {
		return this.guide.sources().stream().map((source) -> {
			LocalDate readOn = source.readOn();
			String state = (readOn != null) ? this.words.say("reader.source-read", "date", readOn)
					: this.words.say("reader.source-unchecked");
			return new GuidePage.Source(marked(source.title(), SegmentIds.sourceTitle(source.id())), source.url(),
					WebAddress.site(source.url()), state);
		}).toList();
	}

	private List<String> about() {
		List<String> about = new ArrayList<>();
		about.add(owner(this.guide.owner()));
		about.add(this.words.say("reader.updated", "date", day(this.guide.updatedAt())));
		LocalDate due = this.guide.freshness().reviewDue();
		if (due != null) {
			about.add(this.words.say("reader.review-due", "date", due));
		}
		about.add(this.words.say("reader.legal-note"));
		return List.copyOf(about);
	}

	private String owner(ItemView.@Nullable OwnedBy owner) {
		if (owner == null) {
			return this.words.say("reader.owner-none");
		}
		String name = (owner.unit() != null) ? owner.organisation() + ", " + owner.unit() : owner.organisation();
		return this.words.say("reader.owner", "organisation", name);
	}

	private LocalDate day(Instant instant) {
		return instant.atZone(this.view.region().profile().zone()).toLocalDate();
	}

}
