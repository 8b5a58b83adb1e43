package org.newcomerhub.reader;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.published.ItemEntry;
import org.newcomerhub.published.model.RegionView;

/**
 * All of a kind that a region shows.
 *
 * @param frame what every page has
 * @param notices what a reader must know
 * @param items in order
 */
record ItemsPage(Frame frame, List<Notice> notices, List<Entry> items) {

	/**
	 * An item.
	 *
	 * @param tag what it is in a word or from when, null for nothing
	 * @param language says which language the item is in, null where it is the page's
	 */
	record Entry(String href, Phrase title, Phrase summary, @Nullable String tag, @Nullable String language) {
	}

	/**
	 * Which list it is.
	 *
	 * @param kind of the items
	 * @param path what their addresses begin with
	 * @param tag what is said of each beside its title
	 */
	record Kind<E extends ItemEntry>(String kind, String path, Function<E, @Nullable String> tag) {
	}

	/**
	 * Makes the page.
	 * @param entries all of them, in order
	 */
	static <E extends ItemEntry> ItemsPage of(RegionView view, List<E> entries, PageLanguages languages, Kind<E> kind) {
		Wording words = languages.wording();
		String region = "/" + view.region().id();
		String name = languages.name(view.region()).value();
		Set<String> offered = new TreeSet<>(view.region().profile().languages());
		offered.add(words.language());
		Frame frame = new Frame(words.language(), words.direction(),
				words.phrase(words.say("reader." + kind.path()), words.language()),
				words.phrase(words.say("reader.more-about", "region", name), words.language()), languages.href("/"),
				new Frame.Link(words.say("reader.back-to-region", "region", name), languages.href(region)),
				LanguageLink.to(region + "/" + kind.path(), offered, words.language()),
				Footer.of(view).links(languages));
		return new ItemsPage(frame,
				new Notices(words, languages.asked()).of(entries.stream().map(ItemEntry::translation).toList()),
				entries.stream().map((entry) -> entry(view, entry, languages, kind)).toList());
	}

	private static <E extends ItemEntry> Entry entry(RegionView view, E entry, PageLanguages languages, Kind<E> kind) {
		Wording words = languages.wording();
		String language = entry.language().equals(words.language()) ? null
				: words.say("reader.in-language", "language", words.nameOf(entry.language()));
		return new Entry(languages.href("/" + view.region().id() + "/" + kind.path() + "/" + entry.slug()),
				words.phrase(entry.title(), entry.titleLanguage()),
				words.phrase(entry.summary(), entry.summaryLanguage()), kind.tag().apply(entry), language);
	}

}
