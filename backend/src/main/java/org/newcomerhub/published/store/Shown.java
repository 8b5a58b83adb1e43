package org.newcomerhub.published.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.model.Revision;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.PublishedText;
import org.newcomerhub.schema.Body;
import org.newcomerhub.schema.Drift;
import org.newcomerhub.schema.EventBody;
import org.newcomerhub.schema.FactBody;
import org.newcomerhub.schema.FactType;
import org.newcomerhub.schema.References;
import org.newcomerhub.schema.Segment;
import org.newcomerhub.schema.SegmentIds;
import org.newcomerhub.schema.Text;
import org.newcomerhub.schema.TranslationStatus;

/**
 * Makes of an item and some revisions what readers see of it when these are published.
 */
public final class Shown {

	private Shown() {
	}

	/**
	 * Returns what readers see.
	 * @param revisions one of each part that is shown; body and source text among them
	 * @throws IllegalStateException when one of these is missing
	 */
	public static PublishedItem of(Item item, Collection<Revision> revisions) {
		Map<String, Revision> parts = new HashMap<>();
		revisions.forEach((revision) -> parts.put(revision.part(), revision));
		Revision body = required(parts, Part.BODY);
		Body read = body.body();
		Text source = required(parts, Part.text(item.source())).text();
		Map<String, PublishedText> texts = new HashMap<>();
		parts.values()
			.stream()
			.filter((revision) -> Part.isText(revision.part()))
			.map((revision) -> text(item, revision, read, source))
			.forEach((text) -> texts.put(text.language(), text));
		Instant changed = (item.changedAt() != null) ? item.changedAt() : item.createdAt();
		Instant first = (item.publishedAt() != null) ? item.publishedAt() : changed;
		return new PublishedItem(item.id(), item.version(), item.region(), item.kind(), item.slug(), item.formerSlugs(),
				item.owner(), item.source(), body.number(), body.at(), first, changed, read, texts);
	}

	private static Revision required(Map<String, Revision> parts, String part) {
		Revision revision = parts.get(part);
		if (revision == null) {
			throw new IllegalStateException("its published " + part + " is missing or unreadable");
		}
		return revision;
	}

	private static PublishedText text(Item item, Revision revision, Body body, Text source) {
		Text text = revision.text();
		Set<String> links = new HashSet<>();
		Set<String> facts = new HashSet<>();
		text.segments().forEach((segment) -> {
			links.addAll(References.in(segment.words()).guides());
			facts.addAll(References.facts(segment));
		});
		return new PublishedText(text.language(), revision.number(), revision.redactions(), revision.at(),
				words(text, SegmentIds.TITLE), words(text, SegmentIds.SUMMARY),
				status(item, revision, Drift.status(body, source, text)), links, facts, values(body, text));
	}

	private static Map<String, String> values(Body body, Text text) {
		Map<String, String> values = new HashMap<>();
		named(body).forEach((segment) -> {
			String words = words(text, segment);
			if (words != null) {
				values.put(segment, words);
			}
		});
		return values;
	}

	/** The segments that are shown in lists or in the words of others. */
	private static List<String> named(Body body) {
		return switch (body) {
			case FactBody fact when fact.type() == FactType.TEXT ->
				fact.values().stream().map((value) -> SegmentIds.text(value.id())).toList();
			case EventBody event -> event.places().stream().map((place) -> SegmentIds.label(place.id())).toList();
			default -> List.of();
		};
	}

	/**
	 * What somebody else than its author has approved was read by a second person,
	 * whatever its segments say.
	 */
	private static TranslationStatus status(Item item, Revision revision, TranslationStatus status) {
		boolean reviewed = status.reviewed() || item.pointers(revision.part())
			.approvals()
			.stream()
			.anyMatch((approval) -> approval.revision() == revision.number()
					&& approval.isByAnotherThan(revision.author()));
		return new TranslationStatus(status.coverage(), status.currency(), status.origin(), reviewed,
				status.staleSegments(), status.missingSegments());
	}

	private static @Nullable String words(Text text, String segment) {
		return text.segment(segment).map(Segment::words).orElse(null);
	}

}
