package org.newcomerhub.fact;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.localization.DurationUnit;
import org.newcomerhub.published.FactState;
import org.newcomerhub.published.Facts;
import org.newcomerhub.published.Headline;
import org.newcomerhub.published.ItemView;
import org.newcomerhub.published.Lasting;
import org.newcomerhub.published.Projection;
import org.newcomerhub.published.Reading;
import org.newcomerhub.published.model.ItemKey;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.Ranking;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.published.store.Contents.Spoken;
import org.newcomerhub.schema.FactBody;
import org.newcomerhub.schema.FactType;
import org.newcomerhub.schema.FactValue;
import org.newcomerhub.schema.SegmentIds;

import org.springframework.stereotype.Component;

/**
 * How readers see facts by themselves: listed by title in the order of their own letters.
 */
@Component
public class FactProjection implements Projection<FactView, FactEntry> {

	FactProjection() {
	}

	@Override
	public String kind() {
		return ItemKey.FACT;
	}

	@Override
	public String path() {
		return "facts";
	}

	@Override
	public Lasting<FactView> view(Reading reading) {
		PublishedItem item = reading.item();
		FactBody body = (FactBody) item.body();
		Lasting<ItemView.Fact> now = now(reading.view(), item, reading.ranking(), reading.now());
		DurationUnit unit = body.unit();
		FactView view = new FactView(item.id(), item.slug(), item.region(), body.type().code(), body.currency(),
				(unit != null) ? unit.code() : null, reading.title(), reading.summary(), now.value(),
				values(body, reading), reading.sections(), reading.contacts(), reading.places(), List.of(now.value()),
				reading.additions(), reading.owner(), item.publishedAt(), reading.updatedAt(), reading.revisions(),
				reading.language(), reading.requestedLanguage(), reading.languageMatch(), reading.direction(),
				reading.translation(), reading.availableLanguages(), reading.foreignSegments());
		return new Lasting<>(view, now.until()).until(reading.until());
	}

	private static Lasting<ItemView.Fact> now(RegionView view, PublishedItem item, Ranking ranking, Instant now) {
		FactState state = FactState.of(item, view.region(item.region()).profile().zone(), now);
		return new Lasting<>(Facts.of(view, item.region(), ranking, now).shown(state), state.until());
	}

	private static List<FactView.Value> values(FactBody body, Reading reading) {
		return body.values()
			.stream()
			.sorted(Comparator.comparing(FactValue::from))
			.map((value) -> value(value,
					(body.type() == FactType.TEXT) ? reading.words(SegmentIds.text(value.id())) : null))
			.toList();
	}

	private static FactView.Value value(FactValue value, @Nullable Spoken text) {
		return new FactView.Value(value.id(), value.from(), value.to(), value.number(), value.date(),
				(text != null) ? text.words() : null, value.checkedOn() != null, value.checkedOn(), value.source(),
				(text != null) ? text.language() : null);
	}

	@Override
	public Lasting<FactEntry> entry(RegionView view, PublishedItem item, Ranking ranking, Instant now) {
		Headline headline = Headline.of(view, item, ranking, now);
		Lasting<ItemView.Fact> current = now(view, item, ranking, now);
		FactEntry entry = new FactEntry(item.id(), item.slug(), item.region(), ((FactBody) item.body()).type().code(),
				headline.title().words(), headline.summary().words(), current.value(), headline.updatedAt(),
				headline.language(), ranking.requested(), headline.match(), headline.direction(),
				headline.title().language(), headline.summary().language(), headline.translation(),
				headline.availableLanguages());
		return new Lasting<>(entry, current.until());
	}

	@Override
	public Object page(List<FactEntry> items, @Nullable String next) {
		return new FactList(items, next);
	}

}
