package org.newcomerhub.guide;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.localization.Collation;
import org.newcomerhub.published.Facts;
import org.newcomerhub.published.Headline;
import org.newcomerhub.published.Lasting;
import org.newcomerhub.published.Projection;
import org.newcomerhub.published.Reading;
import org.newcomerhub.published.model.ItemKey;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.Ranking;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.published.store.Contents.Spoken;
import org.newcomerhub.published.web.CategoryOrder;
import org.newcomerhub.schema.GuideBody;
import org.newcomerhub.schema.RegionProfile;
import org.newcomerhub.schema.SegmentIds;
import org.newcomerhub.schema.Source;
import org.newcomerhub.schema.Step;

import org.springframework.stereotype.Component;

/**
 * How readers see guides: listed by category, then title in the order of their own
 * letters, then id.
 */
@Component
public class GuideProjection implements Projection<GuideView, GuideEntry> {

	private static final int CATEGORY = 0;

	private static final int TITLE = 1;

	private static final int ID = 2;

	GuideProjection() {
	}

	@Override
	public String kind() {
		return ItemKey.GUIDE;
	}

	@Override
	public String path() {
		return "guides";
	}

	@Override
	public Lasting<GuideView> view(Reading reading) {
		PublishedItem guide = reading.item();
		GuideBody body = (GuideBody) guide.body();
		Freshness freshness = freshness(guide, reading.view(), reading.ranking(), reading.now());
		boolean expired = freshness.state() == Freshness.State.EXPIRED;
		GuideView view = new GuideView(guide.id(), guide.slug(), guide.region(), body.category(), body.situations(),
				reading.title(), reading.summary(), reading.sections(),
				body.steps().stream().map((step) -> step(step, reading, expired)).toList(), reading.contacts(),
				reading.places(), related(reading, body),
				body.sources().stream().map((source) -> source(source, reading)).toList(), body.officialLink(),
				reading.facts(), reading.additions(),
				new GuideView.Fresh(freshness.state().code(), body.reviewedAt(), body.reviewDue()), reading.owner(),
				guide.publishedAt(), reading.updatedAt(), reading.revisions(), reading.language(),
				reading.requestedLanguage(), reading.languageMatch(), reading.direction(), reading.translation(),
				reading.availableLanguages(), reading.foreignSegments());
		return new Lasting<>(view, freshness.until()).until(reading.until());
	}

	/**
	 * Works out whether a guide can be relied on, by the policy of the region that keeps
	 * it: by its review date and by the facts in any of its texts.
	 */
	private static Freshness freshness(PublishedItem guide, RegionView view, Ranking ranking, Instant now) {
		RegionProfile keeper = view.region(guide.region()).profile();
		int nearDays = keeper.policies().reviewNearDays();
		Freshness freshness = Freshness.of(((GuideBody) guide.body()).reviewDue(), nearDays, keeper.zone(), now);
		Facts facts = Facts.of(view, guide.region(), ranking, now);
		for (String id : guide.namedFacts()) {
			freshness = freshness.and(Freshness.of(facts.find(id), nearDays, now));
		}
		return freshness;
	}

	private static GuideView.Step step(Step step, Reading reading, boolean expired) {
		Spoken body = reading.words(SegmentIds.body(step.id()));
		GuideView.Deadline deadline = (step.deadline() != null)
				? new GuideView.Deadline(step.deadline().afterArrivalDays()) : null;
		return new GuideView.Step(step.id(), reading.words(SegmentIds.stepTitle(step.id())).words(), body.words(),
				reading.html(SegmentIds.body(step.id())), deadline, step.link(), expired, body.language(),
				Reading.direction(body.language()));
	}

	private static GuideView.Source source(Source source, Reading reading) {
		return new GuideView.Source(source.id(), source.url(),
				reading.words(SegmentIds.sourceTitle(source.id())).words(), source.readOn(), source.readOn() != null);
	}

	/**
	 * The related guides that this reader can see; one that is withdrawn is not named.
	 */
	private static List<GuideView.Related> related(Reading reading, GuideBody body) {
		return body.related()
			.stream()
			.flatMap((slug) -> reading.view().find(ItemKey.guide(slug)).stream())
			.map((guide) -> {
				Spoken title = reading.title(guide);
				return new GuideView.Related(guide.slug(), title.words(), title.language(),
						Reading.direction(title.language()), Headline.translation(guide, title.language()));
			})
			.toList();
	}

	@Override
	public Lasting<GuideEntry> entry(RegionView view, PublishedItem item, Ranking ranking, Instant now) {
		GuideBody body = (GuideBody) item.body();
		Freshness freshness = freshness(item, view, ranking, now);
		Headline headline = Headline.of(view, item, ranking, now);
		GuideEntry entry = new GuideEntry(item.id(), item.slug(), item.region(), body.category(), body.situations(),
				headline.title().words(), headline.summary().words(), headline.updatedAt(),
				new GuideEntry.State(freshness.state().code()), headline.language(), ranking.requested(),
				headline.match(), headline.direction(), headline.title().language(), headline.summary().language(),
				headline.translation(), headline.availableLanguages());
		return new Lasting<>(entry, freshness.until()).until(headline.until());
	}

	@Override
	public List<String> sortValues(PublishedItem item, Ranking ranking) {
		return List.of(((GuideBody) item.body()).category(), Headline.written(item, ranking).words(),
				item.id().toString());
	}

	@Override
	public int sortValues() {
		return ID + 1;
	}

	@Override
	public Comparator<List<String>> order(RegionView view, Ranking ranking) {
		return Comparator.comparing((List<String> values) -> values.get(CATEGORY), CategoryOrder.of(view, ranking))
			.thenComparing((values) -> values.get(TITLE), Collation.comparator(ranking.collation()))
			.thenComparing((values) -> values.get(ID));
	}

	@Override
	public GuideList page(List<GuideEntry> items, @Nullable String next) {
		return new GuideList(items, next);
	}

}
