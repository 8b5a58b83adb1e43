package org.newcomerhub.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.event.EventView.AgeRange;
import org.newcomerhub.event.EventView.Named;
import org.newcomerhub.event.EventView.SignUpRule;
import org.newcomerhub.event.EventView.SpokenLanguage;
import org.newcomerhub.event.base.Entries;
import org.newcomerhub.event.base.EventState;
import org.newcomerhub.event.base.Inviting;
import org.newcomerhub.event.base.Presenting;
import org.newcomerhub.event.model.Occurrence;
import org.newcomerhub.localization.Formats;
import org.newcomerhub.published.Headline;
import org.newcomerhub.published.Lasting;
import org.newcomerhub.published.Projection;
import org.newcomerhub.published.Reading;
import org.newcomerhub.published.model.ItemKey;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.Ranking;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.published.store.Contents.Spoken;
import org.newcomerhub.schema.EventBody;
import org.newcomerhub.schema.SignUp;

import org.springframework.stereotype.Component;

/**
 * How readers see events.
 */
@Component
public class EventProjection implements Projection<EventView, EventEntry> {

	/** How many dates are shown that are over. */
	private static final int PAST = 3;

	/** How many that are to come. */
	private static final int COMING = 100;

	EventProjection() {
	}

	@Override
	public String kind() {
		return ItemKey.EVENT;
	}

	@Override
	public String path() {
		return "events";
	}

	@Override
	public Lasting<EventView> view(Reading reading) {
		PublishedItem item = reading.item();
		RegionView view = reading.view();
		Ranking ranking = reading.ranking();
		Instant now = reading.now();
		EventState state = EventState.of(view, item);
		EventBody body = state.body();
		Presenting presenting = new Presenting(view, state, ranking, now);
		List<Lasting<OccurrenceView>> dates = shown(state.occurrences(), now).stream().map(presenting::of).toList();
		EventView seen = new EventView(item.id(), item.slug(), item.region(), body.type(), body.situations(),
				reading.title(), reading.summary(), reading.sections(), Inviting.organiser(view, item, ranking, now),
				Inviting.funder(view, item, ranking, now), dates.stream().map(Lasting::value).toList(),
				body.onlineUrl(), body.doorMinutes(), rule(body.signUp()),
				Entries.fee(view, body.price(), reading.language()), body.level(), body.children().code(), ages(body),
				body.audience(), body.food(), body.accessibility(), spoken(body, reading.language()),
				presenting.interpreting(), body.photos(), reading.contacts(), reading.places(),
				named(reading, body.related(), ItemKey.GUIDE), named(reading, body.relatedEvents(), ItemKey.EVENT),
				reading.facts(), reading.additions(), reading.owner(), item.publishedAt(), reading.updatedAt(),
				reading.revisions(), reading.language(), reading.requestedLanguage(), reading.languageMatch(),
				reading.direction(), reading.translation(), reading.availableLanguages(), reading.foreignSegments());
		return until(new Lasting<>(seen, reading.until()), dates);
	}

	/** The last few that are over, and those to come. */
	private static List<Occurrence> shown(List<Occurrence> occurrences, Instant now) {
		List<Occurrence> over = occurrences.stream().filter((occurrence) -> occurrence.isOver(now)).toList();
		List<Occurrence> shown = new ArrayList<>(over.subList(Math.max(0, over.size() - PAST), over.size()));
		occurrences.stream().filter((occurrence) -> !occurrence.isOver(now)).limit(COMING).forEach(shown::add);
		return shown;
	}

	private static <T> Lasting<T> until(Lasting<T> lasting, List<? extends Lasting<?>> parts) {
		Lasting<T> result = lasting;
		for (Lasting<?> part : parts) {
			result = result.until(part.until());
		}
		return result;
	}

	private static SignUpRule rule(SignUp signUp) {
		return new SignUpRule(signUp.rule().code(), signUp.capacity(), signUp.maxParty(), signUp.closesHours(),
				signUp.waitlist());
	}

	private static @Nullable AgeRange ages(EventBody body) {
		return (body.ages() != null) ? new AgeRange(body.ages().from(), body.ages().to()) : null;
	}

	private static List<SpokenLanguage> spoken(EventBody body, String language) {
		return body.languages()
			.stream()
			.map((tag) -> new SpokenLanguage(tag, Formats.languageName(tag, language)))
			.toList();
	}

	/** Those that this reader can see; one that is withdrawn is not named. */
	private static List<Named> named(Reading reading, List<String> slugs, String kind) {
		return slugs.stream().flatMap((slug) -> reading.view().find(new ItemKey(kind, slug)).stream()).map((found) -> {
			Spoken title = reading.title(found);
			return new Named(found.slug(), title.words(), title.language(), Reading.direction(title.language()));
		}).toList();
	}

	@Override
	public Lasting<EventEntry> entry(RegionView view, PublishedItem item, Ranking ranking, Instant now) {
		EventState state = EventState.of(view, item);
		Headline headline = Headline.of(view, item, ranking, now);
		Optional<Lasting<OccurrenceView>> next = state.occurrences()
			.stream()
			.filter((occurrence) -> !occurrence.cancelled() && !occurrence.isOver(now))
			.findFirst()
			.map(new Presenting(view, state, ranking, now)::of);
		EventEntry entry = new EventEntry(item.id(), item.slug(), item.region(), state.body().type(),
				headline.title().words(), headline.summary().words(), next.map(Lasting::value).orElse(null),
				headline.updatedAt(), headline.language(), ranking.requested(), headline.match(), headline.direction(),
				headline.title().language(), headline.summary().language(), headline.translation(),
				headline.availableLanguages());
		return until(new Lasting<>(entry, headline.until()), next.stream().toList());
	}

	@Override
	public EventEntries page(List<EventEntry> items, @Nullable String next) {
		return new EventEntries(items, next);
	}

}
