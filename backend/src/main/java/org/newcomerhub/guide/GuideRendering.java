package org.newcomerhub.guide;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.content.model.Owner;
import org.newcomerhub.localization.LanguageRegistry;
import org.newcomerhub.published.model.ItemKey;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.PublishedText;
import org.newcomerhub.published.model.Ranking;
import org.newcomerhub.published.model.Ranking.Ranked;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.published.store.Contents;
import org.newcomerhub.published.store.Contents.Spoken;
import org.newcomerhub.published.store.Contents.Words;
import org.newcomerhub.published.web.Translation;
import org.newcomerhub.region.Region;
import org.newcomerhub.schema.AdditionBody;
import org.newcomerhub.schema.Body;
import org.newcomerhub.schema.Contact;
import org.newcomerhub.schema.GuideBody;
import org.newcomerhub.schema.Place;
import org.newcomerhub.schema.SegmentIds;
import org.newcomerhub.schema.Source;
import org.newcomerhub.schema.Step;
import org.newcomerhub.web.Markdown;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Puts a guide together for one reader: the structure of the published body, filled with
 * the words of their language.
 */
@Component
public class GuideRendering {

	private final Contents contents;

	private final Clock clock;

	GuideRendering(Contents contents, Clock clock) {
		this.contents = contents;
		this.clock = clock;
	}

	/**
	 * A guide, and until when it says what is true.
	 *
	 * @param view the guide
	 * @param validUntil when time alone would change it
	 */
	public record Rendered(GuideView view, Instant validUntil) {
	}

	/**
	 * Returns the items whose languages and versions the rendering of a guide depends on:
	 * itself, what the reader's region adds, and the guides that they name.
	 */
	public static List<PublishedItem> dependencies(RegionView view, PublishedItem guide) {
		List<PublishedItem> shown = new ArrayList<>(view.additions(guide));
		shown.addFirst(guide);
		Stream<PublishedItem> named = shown.stream()
			.flatMap((item) -> item.namedGuides().stream())
			.distinct()
			.flatMap((slug) -> view.find(ItemKey.guide(slug)).stream());
		return Stream.concat(shown.stream(), named).distinct().toList();
	}

	/**
	 * Renders a guide.
	 * @param view what the reader's region shows
	 * @param guide the guide
	 * @param ranking the reader's languages
	 */
	public Mono<Rendered> render(RegionView view, PublishedItem guide, Ranking ranking) {
		Mono<List<GuideView.Addition>> additions = Flux.fromIterable(view.additions(guide))
			.concatMap((addition) -> addition(view, addition, ranking))
			.collectList();
		return Mono.zip(this.contents.load(guide, ranking.chain(guide)), additions)
			.map((loaded) -> rendered(view, guide, ranking, loaded.getT1(), loaded.getT2()));
	}

	private Rendered rendered(RegionView view, PublishedItem guide, Ranking ranking, Words words,
			List<GuideView.Addition> additions) {
		GuideBody body = (GuideBody) guide.body();
		Freshness freshness = freshness(view, guide);
		Ranked picked = ranking.pick(guide);
		PublishedText text = Objects.requireNonNull(guide.texts().get(picked.language()));
		Markdown.Links links = new GuideLinks(view, ranking, picked.language());
		boolean expired = freshness.state() == Freshness.State.EXPIRED;
		GuideView rendered = new GuideView(guide.id(), guide.slug(), guide.region(), body.category(), body.situations(),
				words.get(SegmentIds.TITLE).words(), words.get(SegmentIds.SUMMARY).words(),
				body.sections().stream().map((id) -> section(id, words, links)).toList(),
				body.steps().stream().map((step) -> step(step, words, links, expired)).toList(), contacts(body, words),
				places(body, words), related(view, body, ranking),
				body.sources().stream().map((source) -> source(source, words)).toList(), body.officialLink(), additions,
				new GuideView.Fresh(freshness.state().code(), body.reviewedAt(), body.reviewDue()),
				owner(guide.owner()), guide.publishedAt(), updatedAt(guide, words.languages(body.segmentIds())),
				new GuideView.Revisions(guide.bodyRevision(), text.revision()), picked.language(), ranking.requested(),
				picked.match().code(), direction(picked.language()), Translation.of(text.status()),
				List.copyOf(guide.languages()), foreign(body, words, picked.language()));
		return new Rendered(rendered, freshness.until());
	}

	/**
	 * Works out whether a guide can be relied on, by the policy of the region that keeps
	 * it.
	 */
	Freshness freshness(RegionView view, PublishedItem guide) {
		Region keeper = view.region(guide.region());
		return Freshness.of(((GuideBody) guide.body()).reviewDue(), keeper.profile().policies().reviewNearDays(),
				keeper.profile().zone(), this.clock.instant());
	}

	private static GuideView.Section section(String id, Words words, Markdown.Links links) {
		Spoken body = words.get(SegmentIds.body(id));
		return new GuideView.Section(id, words.get(SegmentIds.heading(id)).words(), body.words(),
				Markdown.render(body.words(), links), body.language(), direction(body.language()));
	}

	private static GuideView.Step step(Step step, Words words, Markdown.Links links, boolean expired) {
		Spoken body = words.get(SegmentIds.body(step.id()));
		GuideView.Deadline deadline = (step.deadline() != null)
				? new GuideView.Deadline(step.deadline().afterArrivalDays()) : null;
		return new GuideView.Step(step.id(), words.get(SegmentIds.stepTitle(step.id())).words(), body.words(),
				Markdown.render(body.words(), links), deadline, step.link(), expired, body.language(),
				direction(body.language()));
	}

	private static List<GuideView.Contact> contacts(Body body, Words words) {
		return body.contacts().stream().map((contact) -> contact(contact, words)).toList();
	}

	private static GuideView.Contact contact(Contact contact, Words words) {
		return new GuideView.Contact(contact.id(), words.get(SegmentIds.label(contact.id())).words(), contact.phone(),
				contact.email(), contact.url());
	}

	private static List<GuideView.Place> places(Body body, Words words) {
		return body.places().stream().map((place) -> place(place, words)).toList();
	}

	private static GuideView.Place place(Place place, Words words) {
		return new GuideView.Place(place.id(), words.get(SegmentIds.label(place.id())).words(), place.address(),
				place.latitude(), place.longitude());
	}

	private static GuideView.Source source(Source source, Words words) {
		return new GuideView.Source(source.id(), source.url(), words.get(SegmentIds.sourceTitle(source.id())).words(),
				source.readOn(), source.readOn() != null);
	}

	/**
	 * The related guides that this reader can see; one that is withdrawn is not named.
	 */
	private static List<GuideView.Related> related(RegionView view, GuideBody body, Ranking ranking) {
		return body.related().stream().flatMap((slug) -> view.find(ItemKey.guide(slug)).stream()).map((guide) -> {
			Spoken title = title(guide, ranking);
			return new GuideView.Related(guide.slug(), title.words(), title.language(), direction(title.language()));
		}).toList();
	}

	/** The title of a guide in the best language that has one. */
	public static Spoken title(PublishedItem guide, Ranking ranking) {
		return first(guide, ranking, PublishedText::title);
	}

	/** The summary of a guide in the best language that has one. */
	public static Spoken summary(PublishedItem guide, Ranking ranking) {
		return first(guide, ranking, PublishedText::summary);
	}

	private static Spoken first(PublishedItem guide, Ranking ranking, Function<PublishedText, @Nullable String> words) {
		for (String language : ranking.chain(guide)) {
			String found = words.apply(Objects.requireNonNull(guide.texts().get(language)));
			if (found != null) {
				return new Spoken(language, found);
			}
		}
		throw new IllegalStateException("No language of " + guide.slug() + " has what its source must have");
	}

	private static GuideView.@Nullable OwnedBy owner(@Nullable Owner owner) {
		String name = (owner != null) ? owner.name() : null;
		return (owner != null && name != null) ? new GuideView.OwnedBy(name, owner.unit()) : null;
	}

	/** When the newest of the parts shown was saved. */
	static Instant updatedAt(PublishedItem item, List<String> languages) {
		return languages.stream()
			.map((language) -> Objects.requireNonNull(item.texts().get(language)).savedAt())
			.reduce(item.bodySavedAt(), (a, b) -> a.isAfter(b) ? a : b);
	}

	private static List<GuideView.ForeignSegment> foreign(Body body, Words words, String language) {
		return body.segmentIds()
			.stream()
			.filter((id) -> !words.get(id).language().equals(language))
			.map((id) -> new GuideView.ForeignSegment(id, words.get(id).language(),
					direction(words.get(id).language())))
			.toList();
	}

	private Mono<GuideView.Addition> addition(RegionView view, PublishedItem addition, Ranking ranking) {
		AdditionBody body = (AdditionBody) addition.body();
		Ranked picked = ranking.pick(addition);
		Translation translation = Translation
			.of(Objects.requireNonNull(addition.texts().get(picked.language())).status());
		return this.contents.load(addition, ranking.chain(addition)).map((words) -> {
			Spoken note = words.get(SegmentIds.NOTE);
			return new GuideView.Addition(addition.region(), note.language(), direction(note.language()),
					Markdown.render(note.words(), new GuideLinks(view, ranking, note.language())),
					contacts(body, words), places(body, words), translation, foreign(body, words, note.language()));
		});
	}

	static String direction(String language) {
		return LanguageRegistry.standard().get(language).direction().code();
	}

}
