package org.newcomerhub.reader;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.guide.GuideView;
import org.newcomerhub.published.ItemView;
import org.newcomerhub.localization.LanguageMatch;
import org.newcomerhub.page.NewsView;
import org.newcomerhub.published.Translation;

/**
 * What is said above a text, the gravest first.
 *
 * @param words the words of the page
 * @param asked whether the reader asked for any language
 */
record Notices(Wording words, boolean asked) {

	/**
	 * Returns what is said above a guide.
	 * @param source the language that it was written in
	 * @param today where it is kept
	 */
	List<Notice> of(GuideView guide, String source, LocalDate today) {
		boolean expired = guide.freshness().state().equals("expired");
		Translation translation = guide.translation();
		return present(expired ? expired(guide, today) : null, language(guide),
				origin(translation, guide.foreignSegments(), guide.language().equals(source),
						expired ? null : guide.officialLink()),
				partial(guide.foreignSegments()), stale(translation, guide.foreignSegments()), due(guide));
	}

	/**
	 * Returns what is said above a piece of news.
	 * @param source the language that it was written in
	 */
	List<Notice> of(NewsView news, String source) {
		Notice old = news.freshness().state().equals("old")
				? Notice.warning(this.words.say("notice.old-news", "date", news.date()), news.link()) : null;
		return Stream.concat(Stream.ofNullable(old), of((ItemView) news, source).stream()).toList();
	}

	/**
	 * Returns what is said above an item of any kind.
	 * @param source the language that it was written in
	 */
	List<Notice> of(ItemView item, String source) {
		Translation translation = item.translation();
		return present(language(item),
				origin(translation, item.foreignSegments(), item.language().equals(source), null),
				partial(item.foreignSegments()), stale(translation, item.foreignSegments()));
	}

	/**
	 * Returns what is said above what a region adds to a guide.
	 * @param source the language that it was written in
	 */
	List<Notice> of(ItemView.Addition addition, String source) {
		return present(
				origin(addition.translation(), addition.foreignSegments(), addition.language().equals(source), null),
				partial(addition.foreignSegments()), stale(addition.translation(), addition.foreignSegments()));
	}

	/**
	 * Returns what is said above a list of guides.
	 * @param translations of everything in it
	 */
	List<Notice> of(List<Translation> translations) {
		boolean unread = translations.stream().anyMatch(Notices::isUnreadMachine);
		return unread ? List.of(Notice.warning(this.words.say("notice.machine-list"), null)) : List.of();
	}

	private static List<Notice> present(@Nullable Notice... notices) {
		return Stream.of(notices).flatMap(Stream::ofNullable).toList();
	}

	/** Where its review is not past, it is a fact in it that is no longer valid. */
	private Notice expired(GuideView guide, LocalDate today) {
		LocalDate due = guide.freshness().reviewDue();
		String text = (due != null && due.isBefore(today)) ? this.words.say("notice.expired", "date", due)
				: this.words.say("notice.expired-undated");
		return Notice.warning(text, guide.officialLink());
	}

	private @Nullable Notice due(GuideView guide) {
		LocalDate due = guide.freshness().reviewDue();
		return (due != null && guide.freshness().state().equals("due"))
				? Notice.note(this.words.say("notice.due", "date", due)) : null;
	}

	private @Nullable Notice language(ItemView item) {
		if (!this.asked || item.languageMatch().equals(LanguageMatch.EXACT.code())) {
			return null;
		}
		String shown = this.words.nameOf(item.language());
		if (item.requestedLanguage().equals("und")) {
			return Notice.note(this.words.say("notice.fallback-unknown", "shown", shown));
		}
		return Notice.note(this.words.say("notice." + item.languageMatch(),
				Map.of("requested", this.words.nameOf(item.requestedLanguage()), "shown", shown)));
	}

	private @Nullable Notice origin(Translation translation, List<ItemView.ForeignSegment> foreign, boolean inSource,
			@Nullable String official) {
		if (isUnreadMachine(translation)) {
			String key = inSource ? "notice.machine-source" : "notice.machine-translation";
			return Notice.warning(this.words.say(key), official);
		}
		List<ItemView.ForeignSegment> unread = foreign.stream().filter((segment) -> !segment.reviewed()).toList();
		if (unread.stream().anyMatch((segment) -> segment.origin().equals("machine"))) {
			return Notice.warning(this.words.say("notice.machine-list"), official);
		}
		return (translation.reviewed() && unread.isEmpty()) ? null : Notice.note(this.words.say("notice.unreviewed"));
	}

	private static boolean isUnreadMachine(Translation translation) {
		return translation.origin().equals("machine") && !translation.reviewed();
	}

	private @Nullable Notice partial(List<ItemView.ForeignSegment> foreign) {
		String others = foreign.stream()
			.map(ItemView.ForeignSegment::language)
			.distinct()
			.map(this.words::nameOf)
			.collect(Collectors.joining(" / "));
		return others.isEmpty() ? null : Notice.note(this.words.say("notice.partial", "language", others));
	}

	private @Nullable Notice stale(Translation translation, List<ItemView.ForeignSegment> foreign) {
		long count = translation.staleSegments().size()
				+ foreign.stream().filter(ItemView.ForeignSegment::stale).count();
		return (count > 0) ? Notice.note(this.words.say("notice.stale", "count", count)) : null;
	}

}
