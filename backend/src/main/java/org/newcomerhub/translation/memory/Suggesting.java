package org.newcomerhub.translation.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Staff;
import org.newcomerhub.content.Comparing;
import org.newcomerhub.content.Editing;
import org.newcomerhub.content.RefusedException;
import org.newcomerhub.content.diff.TranslatedSegment;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.model.Revision;
import org.newcomerhub.content.store.Revisions;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.PublishedText;
import org.newcomerhub.published.model.RegionSnapshot;
import org.newcomerhub.published.model.Snapshots;
import org.newcomerhub.published.store.Published;
import org.newcomerhub.region.Region;
import org.newcomerhub.region.Regions;
import org.newcomerhub.schema.Meaning;
import org.newcomerhub.schema.Segment;
import org.newcomerhub.schema.Text;
import org.newcomerhub.translation.glossary.Glossary;
import org.newcomerhub.translation.glossary.Term;
import org.newcomerhub.translation.glossary.TermFinder;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * What a translator can begin with: for each segment that is missing or stale what the
 * same words became elsewhere, and the official terms in it.
 */
@Component
class Suggesting {

	/** For one segment. */
	private static final int MOST = 5;

	private final Editing editing;

	private final Comparing comparing;

	private final Revisions revisions;

	private final Regions regions;

	private final MemoryStore memory;

	private final Glossary glossary;

	private final Published published;

	Suggesting(Editing editing, Comparing comparing, Revisions revisions, Regions regions, MemoryStore memory,
			Glossary glossary, Published published) {
		this.editing = editing;
		this.comparing = comparing;
		this.revisions = revisions;
		this.regions = regions;
		this.memory = memory;
		this.glossary = glossary;
		this.published = published;
	}

	/**
	 * What there is to translate.
	 *
	 * @param item the item
	 * @param source its newest source
	 * @param revision of the source
	 * @param translation as it is; without segments where there is none
	 * @param open what is missing or stale, in the order of the source
	 */
	private record Task(Item item, Text source, int revision, Text translation, List<Segment> open) {

		static Task of(Item item, Revision source, Text translation) {
			Text from = source.text();
			List<Segment> open = from.segments()
				.stream()
				.filter((segment) -> translation.segment(segment.id())
					.map((translated) -> !Meaning.of(segment).equals(translated.madeFrom()))
					.orElse(true))
				.toList();
			return new Task(item, from, source.number(), translation, open);
		}

		String key(Segment segment) {
			return Remembered.key(this.source.language(), this.translation.language(), segment.words());
		}

	}

	/**
	 * Returns what is missing or stale in a translation, with what may help.
	 * @throws RefusedException (as an error signal) {@code item-unknown},
	 * {@code not-a-translation} or {@code source-missing}
	 */
	Mono<Suggestions> suggest(Staff staff, UUID id, String language) {
		return this.editing.translatable(staff, id, language)
			.flatMap((item) -> task(item, language))
			.flatMap((task) -> Mono
				.zip(this.memory.find(task.open().stream().map(task::key).distinct().toList()),
						this.glossary.holding(task.item().region(), task.source().language()),
						this.regions.chain(task.item().region()), madeFrom(staff, task))
				.map((read) -> suggestions(task, read.getT1(), read.getT2(),
						read.getT3().stream().map(Region::id).toList(), read.getT4())));
	}

	private Mono<Task> task(Item item, String language) {
		Integer source = item.pointers(Part.text(item.source())).head();
		Integer head = item.pointers(Part.text(language)).head();
		if (source == null) {
			return Mono.error(RefusedException.naming("source-missing", List.of(Part.text(item.source()))));
		}
		Mono<Text> translation = (head == null) ? Mono.just(new Text(language, List.of()))
				: this.revisions.find(item.id(), Part.text(language), head).map(Revision::text);
		return Mono.zip(this.revisions.find(item.id(), Part.text(item.source()), source), translation)
			.map((read) -> Task.of(item, read.getT1(), read.getT2()));
	}

	/** What stale segments were made from, where that is known. */
	private Mono<Map<String, String>> madeFrom(Staff staff, Task task) {
		boolean stale = task.open().stream().anyMatch((each) -> task.translation().segment(each.id()).isPresent());
		return !stale ? Mono.just(Map.of())
				: this.comparing.againstSource(staff, task.item().id(), Part.text(task.translation().language()), null)
					.map((diff) -> diff.segments()
						.stream()
						.filter((segment) -> segment.madeFrom() != null)
						.collect(Collectors.toMap(TranslatedSegment::id,
								(segment) -> String.valueOf(segment.madeFrom()), (one, other) -> one)));
	}

	private Suggestions suggestions(Task task, Map<String, List<MemoryEntry>> found, List<Term> terms,
			List<String> chain, Map<String, String> madeFrom) {
		String language = task.translation().language();
		TermFinder finder = new TermFinder(terms);
		Snapshots snapshots = this.published.current();
		List<Suggestions.Open> open = new ArrayList<>();
		for (Segment segment : task.open()) {
			Optional<Segment> now = task.translation().segment(segment.id());
			open.add(new Suggestions.Open(segment.id(), now.isPresent() ? "stale" : "missing", segment.words(),
					madeFrom.get(segment.id()), now.map(Segment::words).orElse(null),
					offers(task, segment, found.getOrDefault(task.key(segment), List.of()), chain, snapshots),
					finder.in(segment.words()).stream().map((term) -> Suggestions.Hint.of(term, language)).toList()));
		}
		return new Suggestions(task.item().pointers(Part.text(language)).head(), task.revision(), open);
	}

	/** The nearest region's first, of these the best; the same words once. */
	private static List<Suggestions.Offer> offers(Task task, Segment segment, List<MemoryEntry> found,
			List<String> chain, Snapshots snapshots) {
		Set<String> seen = new HashSet<>();
		return found.stream()
			.filter((entry) -> !(entry.item().equals(task.item().id()) && entry.segment().equals(segment.id())))
			.filter((entry) -> isShown(entry, task.translation().language(), snapshots))
			.sorted(Comparator.comparingInt((MemoryEntry entry) -> distance(entry, chain))
				.thenComparing(MemoryEntry.BEST_FIRST))
			.filter((entry) -> seen.add(entry.words()))
			.limit(MOST)
			.map(Suggestions.Offer::of)
			.toList();
	}

	private static int distance(MemoryEntry entry, List<String> chain) {
		int place = chain.indexOf(entry.region());
		return (place >= 0) ? place : chain.size();
	}

	/**
	 * The memory follows what is published by some seconds; what readers do not see any
	 * more is offered to nobody.
	 */
	private static boolean isShown(MemoryEntry entry, String language, Snapshots snapshots) {
		PublishedText text = text(snapshots.own(entry.region()), entry.item(), language);
		return text != null && text.revision() == entry.revision() && text.redactions() == entry.redactions();
	}

	private static @Nullable PublishedText text(@Nullable RegionSnapshot region, UUID item, String language) {
		PublishedItem shown = (region != null) ? region.find(item) : null;
		return (shown != null) ? shown.texts().get(language) : null;
	}

}
