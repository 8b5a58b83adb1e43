package org.newcomerhub.reader;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.fact.FactView;
import org.newcomerhub.localization.Formats;
import org.newcomerhub.organisation.OrganisationView;
import org.newcomerhub.page.NewsView;
import org.newcomerhub.page.PageView;
import org.newcomerhub.published.ItemView;
import org.newcomerhub.published.Reading;
import org.newcomerhub.schema.Days;
import org.newcomerhub.schema.SegmentIds;

/**
 * Makes the page of an organisation, a page, a piece of news or a fact.
 */
final class ItemPageAssembly {

	private final Reading reading;

	private final PageLanguages languages;

	private final Wording words;

	ItemPageAssembly(Reading reading, PageLanguages languages) {
		this.reading = reading;
		this.languages = languages;
		this.words = languages.wording();
	}

	ItemPage of(OrganisationView organisation) {
		ItemAssembly parts = new ItemAssembly(this.reading, organisation, this.languages);
		List<ItemPage.Hours> hours = organisation.openingHours()
			.stream()
			.map((line) -> hours(line, organisation, parts))
			.toList();
		List<Phrase> spoken = organisation.deskLanguages()
			.stream()
			.map((language) -> this.words.phrase(language.name(), language.language()))
			.toList();
		return page(organisation, parts, "organisations", notices().of(organisation, source()),
				this.words.say("organisation-type." + organisation.type()), organisation.website(), hours, spoken);
	}

	private ItemPage.Hours hours(OrganisationView.Hours line, OrganisationView organisation, ItemAssembly parts) {
		List<DayOfWeek> week = Formats.week(this.reading.view().region().profile().zone());
		String days = line.days()
			.stream()
			.map(Days::of)
			.sorted(Comparator.comparingInt(week::indexOf))
			.map((day) -> Formats.day(day, this.words.language()))
			.collect(Collectors.joining(" · "));
		Phrase place = organisation.places()
			.stream()
			.filter((each) -> each.id().equals(line.place()))
			.findFirst()
			.map((each) -> parts.marked(each.label(), SegmentIds.label(each.id())))
			.orElse(null);
		return new ItemPage.Hours(days, time(line.opens()) + "–" + time(line.closes()), place);
	}

	private String time(String local) {
		return Formats.time(LocalTime.parse(local), this.words.language());
	}

	ItemPage of(PageView page) {
		ItemAssembly parts = new ItemAssembly(this.reading, page, this.languages);
		return page(page, parts, "pages", notices().of(page, source()), null, null, List.of(), List.of());
	}

	ItemPage of(NewsView news) {
		ItemAssembly parts = new ItemAssembly(this.reading, news, this.languages);
		return page(news, parts, "news", notices().of(news, source()),
				this.words.say("reader.from-date", "date", news.date()), news.link(), List.of(), List.of());
	}

	ItemPage of(FactView fact) {
		ItemAssembly parts = new ItemAssembly(this.reading, fact, this.languages);
		return page(fact, parts, "facts", notices().of(fact, source()), null, null, List.of(), List.of());
	}

	private ItemPage page(ItemView item, ItemAssembly parts, String path, List<Notice> notices, @Nullable String tag,
			@Nullable String url, List<ItemPage.Hours> hours, List<Phrase> spoken) {
		// facts are met in what uses them; nobody reads a list of them
		Frame.Link list = path.equals("facts") ? null
				: new Frame.Link(this.words.say("reader." + path), this.languages.href(parts.region() + "/" + path));
		Frame.Link action = (url != null)
				? new Frame.Link(this.words.say("reader.go-to", "site", WebAddress.site(url)), url) : null;
		ItemPage.Text text = new ItemPage.Text(item.language(), item.direction(), parts.title(), parts.summary(),
				parts.sections());
		return new ItemPage(parts.frame(path), list, text, notices, tag, action, hours, spoken, parts.contacts(),
				parts.places(), parts.additions(), parts.facts(), List.of(parts.owner(), parts.updated()));
	}

	private Notices notices() {
		return new Notices(this.words, this.languages.asked());
	}

	private String source() {
		return this.reading.item().source();
	}

}
