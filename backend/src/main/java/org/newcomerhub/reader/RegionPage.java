package org.newcomerhub.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.guide.GuideEntry;
import org.newcomerhub.localization.LocalizedValue;
import org.newcomerhub.published.model.ItemKey;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.published.web.CategoryNames;
import org.newcomerhub.schema.RegionProfile;

/**
 * A region's start: its guides by topic.
 *
 * @param frame what every page has
 * @param name of the region
 * @param count how many guides there are, in words
 * @param notices what a reader must know
 * @param emergency the numbers to call
 * @param events the next ones; empty where there are none
 * @param allEvents where all of them are
 * @param moreAbout the heading of the next
 * @param more what there is beside guides
 * @param topics those with guides, in order
 */
record RegionPage(Frame frame, Phrase name, String count, List<Notice> notices, List<Emergency> emergency,
		List<EventCard> events, String allEvents, String moreAbout, List<Frame.Link> more, List<Topic> topics) {

	/** A number to call. */
	record Emergency(String number, String tel, Phrase label) {
	}

	/** A category with its guides. */
	record Topic(String id, Phrase name, String count, List<Entry> guides) {
	}

	/**
	 * A guide.
	 *
	 * @param language says which language the guide is in, null where it is the page's
	 */
	record Entry(String href, Phrase title, Phrase summary, @Nullable String language) {
	}

	/**
	 * Makes the page.
	 * @param entries all guides of the region, by category
	 * @param events the next ones
	 */
	static RegionPage of(RegionView view, List<GuideEntry> entries, List<EventCard> events, PageLanguages languages) {
		Wording words = languages.wording();
		LocalizedValue name = languages.name(view.region());
		Phrase heading = words.phrase(name.value(), name.language());
		String count = words.say("reader.guide-count", "count", entries.size());
		String path = "/" + view.region().id();
		Frame frame = new Frame(words.language(), words.direction(), heading,
				words.phrase(words.say("reader.intro"), words.language()), languages.href("/"),
				new Frame.Link(words.say("reader.choose-place"), languages.href("/")),
				LanguageLink.to(path, offered(view.region().profile(), words), words.language()),
				Footer.of(view).links(languages));
		return new RegionPage(frame, heading, count,
				new Notices(words, languages.asked()).of(entries.stream().map(GuideEntry::translation).toList()),
				emergency(view.region().profile(), languages, words), events, languages.href(EventPaths.list(view)),
				words.say("reader.more-about", "region", name.value()), more(view, languages, words),
				topics(view, entries, languages, words));
	}

	private static Set<String> offered(RegionProfile region, Wording words) {
		Set<String> offered = new TreeSet<>(region.languages());
		offered.add(words.language());
		return offered;
	}

	private static List<Emergency> emergency(RegionProfile region, PageLanguages languages, Wording words) {
		return region.emergency().stream().map((number) -> {
			LocalizedValue label = languages.best(number.label(), region);
			return new Emergency(number.number(), WebAddress.tel(number.number()),
					words.phrase(label.value(), label.language()));
		}).toList();
	}

	private static List<Frame.Link> more(RegionView view, PageLanguages languages, Wording words) {
		Stream<String> lists = Stream.of(new ItemKey("organisation", "organisations"), new ItemKey("news", "news"))
			.filter((list) -> !view.of(list.kind()).isEmpty())
			.map(ItemKey::slug);
		return Stream.concat(lists, Stream.of("messages"))
			.map((list) -> new Frame.Link(words.say("reader." + list),
					languages.href("/" + view.region().id() + "/" + list)))
			.toList();
	}

	private static List<Topic> topics(RegionView view, List<GuideEntry> entries, PageLanguages languages,
			Wording words) {
		Map<String, List<Entry>> byCategory = new LinkedHashMap<>();
		entries.forEach((entry) -> byCategory.computeIfAbsent(entry.category(), (id) -> new ArrayList<>())
			.add(entry(view, entry, languages, words)));
		return byCategory.entrySet().stream().map((category) -> {
			LocalizedValue name = CategoryNames.name(category.getKey(), view, languages.ranking());
			List<Entry> guides = category.getValue();
			return new Topic("topic-" + category.getKey(), words.phrase(name.value(), name.language()),
					words.say("reader.guide-count", "count", guides.size()), List.copyOf(guides));
		}).toList();
	}

	private static Entry entry(RegionView view, GuideEntry entry, PageLanguages languages, Wording words) {
		String language = entry.language().equals(words.language()) ? null
				: words.say("reader.in-language", "language", words.nameOf(entry.language()));
		return new Entry(languages.href("/" + view.region().id() + "/guides/" + entry.slug()),
				words.phrase(entry.title(), entry.titleLanguage()),
				words.phrase(entry.summary(), entry.summaryLanguage()), language);
	}

}
