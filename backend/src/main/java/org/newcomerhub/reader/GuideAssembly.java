package org.newcomerhub.reader;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.newcomerhub.guide.GuideView;
import org.newcomerhub.localization.LocalizedValue;
import org.newcomerhub.published.Reading;
import org.newcomerhub.published.web.CategoryNames;
import org.newcomerhub.schema.SegmentIds;

/**
 * Makes a guide's page of what the guide says and the hub's own words.
 */
final class GuideAssembly {

	private final Reading reading;

	private final GuideView guide;

	private final PageLanguages languages;

	private final Wording words;

	private final ItemAssembly parts;

	GuideAssembly(Reading reading, GuideView guide, PageLanguages languages) {
		this.reading = reading;
		this.guide = guide;
		this.languages = languages;
		this.words = languages.wording();
		this.parts = new ItemAssembly(reading, guide, languages);
	}

	GuidePage page() {
		boolean expired = this.guide.freshness().state().equals("expired");
		return new GuidePage(this.parts.frame("guides"), topic(), text(),
				new Notices(this.words, this.languages.asked()).of(this.guide, this.reading.item().source(), today()),
				situations(), expired ? this.guide.officialLink() : null, this.parts.contacts(), this.parts.places(),
				this.parts.additions(), this.parts.facts(), related(), sources(),
				this.languages.href(FollowRoutes.path(this.reading.view().region().id(), this.guide.slug())),
				feedback(), about());
	}

	/** Where it is kept, review dates are days of the place. */
	private LocalDate today() {
		return LocalDate.ofInstant(this.reading.now(), this.reading.keeper().profile().zone());
	}

	private GuidePage.Topic topic() {
		LocalizedValue name = CategoryNames.name(this.guide.category(), this.reading.view(), this.languages.ranking());
		return new GuidePage.Topic(this.words.phrase(name.value(), name.language()),
				this.languages.href(this.parts.region()) + "#topic-" + this.guide.category());
	}

	private GuidePage.Text text() {
		List<GuideView.Step> steps = this.guide.steps();
		return new GuidePage.Text(this.guide.language(), this.guide.direction(), this.parts.title(),
				this.parts.summary(), this.parts.sections(),
				IntStream.range(0, steps.size()).mapToObj((i) -> step(i + 1, steps.get(i))).toList());
	}

	private GuidePage.Step step(int number, GuideView.Step step) {
		Phrase body = this.parts.within("", SegmentIds.body(step.id()));
		String link = step.link();
		GuideView.Deadline deadline = step.deadline();
		return new GuidePage.Step("step-" + step.id(), this.words.say("reader.step-number", "number", number),
				this.parts.within(step.title(), SegmentIds.stepTitle(step.id())),
				this.parts.mark(SegmentIds.body(step.id()), SegmentIds.stepTitle(step.id())),
				(deadline != null) ? deadline(deadline.afterArrivalDays()) : null,
				Tables.scrolling(step.html(), "step-" + step.id() + ItemAssembly.HEADING), body.lang(), body.dir(),
				link, (link != null) ? this.words.say("reader.go-to", "site", WebAddress.site(link)) : null);
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

	private List<GuidePage.Related> related() {
		return this.guide.related()
			.stream()
			.map((related) -> new GuidePage.Related(this.words.phrase(related.title(), related.language()),
					this.languages.href(this.parts.region() + "/guides/" + related.slug())))
			.toList();
	}

	private List<GuidePage.Source> sources() {
		return this.guide.sources().stream().map((source) -> {
			LocalDate readOn = source.readOn();
			String state = (readOn != null) ? this.words.say("reader.source-read", "date", readOn)
					: this.words.say("reader.source-unchecked");
			return new GuidePage.Source(this.parts.marked(source.title(), SegmentIds.sourceTitle(source.id())),
					source.url(), WebAddress.site(source.url()), state);
		}).toList();
	}

	private FeedbackForm feedback() {
		return FeedbackForm.of(this.reading.view(), this.guide.slug(), this.languages);
	}

	private List<String> about() {
		LocalDate due = this.guide.freshness().reviewDue();
		Stream<String> again = (due != null) ? Stream.of(this.words.say("reader.review-due", "date", due))
				: Stream.empty();
		return Stream
			.of(Stream.of(this.parts.owner(), this.parts.updated()), again,
					Stream.of(this.words.say("reader.legal-note")))
			.flatMap((lines) -> lines)
			.toList();
	}

}
