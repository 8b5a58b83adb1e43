package org.newcomerhub.translation.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.localization.Language;
import org.newcomerhub.localization.LanguageRegistry;
import org.newcomerhub.schema.Segment;
import org.newcomerhub.schema.Text;
import org.newcomerhub.translation.exchange.ImportReport.Moved;

/**
 * Puts a file that comes back together with what is there.
 */
final class Merge {

	private final ItemTexts texts;

	private final @Nullable Text then;

	private final @Nullable Text base;

	private final boolean isBaseKnown;

	private final SequencedMap<String, Segment> applied = new LinkedHashMap<>();

	private final List<String> unchanged = new ArrayList<>();

	private final List<Moved> moved = new ArrayList<>();

	private final List<XliffFault> faults = new ArrayList<>();

	private final Map<String, String> segments = new HashMap<>();

	private final Set<String> seen = new HashSet<>();

	/**
	 * Prepares for a file.
	 * @param texts as they are now
	 * @param then the source when the file was made; null: not known
	 * @param base the translation when the file was made; null: there was none
	 * @param isBaseKnown whether it is known what the translation was then
	 */
	Merge(ItemTexts texts, @Nullable Text then, @Nullable Text base, boolean isBaseKnown) {
		this.texts = texts;
		this.then = then;
		this.base = base;
		this.isBaseKnown = isBaseKnown;
		texts.source().ids().forEach((id) -> this.segments.put(UnitIds.of(id), id));
		if (then != null) {
			then.ids().forEach((id) -> this.segments.putIfAbsent(UnitIds.of(id), id));
		}
	}

	/** Judges every unit, and first whether the file belongs here. */
	Merge of(XliffDocument document, XliffDocument.File file) {
		language(document.source(), this.texts.item().source(), document.spot());
		language(document.target(), this.texts.language(), document.spot());
		if (!file.id().equals(this.texts.item().id().toString())) {
			this.faults.add(XliffFault.at(file.spot(), "xliff-item",
					Map.of("expected", this.texts.item().id().toString(), "found", file.id())));
		}
		if (this.faults.isEmpty()) {
			file.units().forEach(this::unit);
		}
		return this;
	}

	private void language(@Nullable String given, String expected, Spot spot) {
		Optional<String> found = LanguageRegistry.standard()
			.resolve((given != null) ? given.strip() : "und")
			.map(Language::tag);
		if (!found.equals(Optional.of(expected))) {
			this.faults.add(XliffFault.at(spot, "xliff-language",
					Map.of("expected", expected, "found", (given != null) ? given : "–")));
		}
	}

	private void unit(XliffDocument.Unit unit) {
		String id = this.segments.get(unit.id());
		if (id == null || !this.seen.add(id)) {
			this.faults.add(new XliffFault(unit.spot(), null, unit.id(),
					(id == null) ? "xliff-unit-unknown" : "xliff-unit-duplicate", Map.of()));
			return;
		}
		Judgement judgement = new Judgement(unit, id, this.texts.segments().get(id), find(this.then, id),
				find(this.texts.translation(), id), find(this.base, id), this.isBaseKnown);
		switch (judgement.verdict()) {
			case Verdict.Unchanged() -> this.unchanged.add(id);
			case Verdict.Applied(Segment segment) -> this.applied.put(id, segment);
			case Verdict.Moved(String reason) -> this.moved.add(new Moved(id, reason));
			case Verdict.Faulty(List<XliffFault> all) -> this.faults.addAll(all);
		}
	}

	private static @Nullable Segment find(@Nullable Text text, String id) {
		return (text != null) ? text.segment(id).orElse(null) : null;
	}

	/** Everything that is wrong; nothing may be applied unless this is empty. */
	List<XliffFault> faults() {
		return List.copyOf(this.faults);
	}

	/** Whether the translation becomes another. */
	boolean isChanged() {
		return !this.applied.isEmpty();
	}

	/** What the translation becomes, in the order of the source. */
	Text merged() {
		Map<String, Segment> all = new LinkedHashMap<>(this.texts.translated());
		all.putAll(this.applied);
		SequencedSet<String> order = new LinkedHashSet<>(this.texts.segments().keySet());
		order.retainAll(all.keySet());
		order.addAll(all.keySet());
		List<Segment> segments = new ArrayList<>();
		for (String id : order) {
			Segment segment = all.get(id);
			if (segment != null) {
				segments.add(segment);
			}
		}
		return new Text(this.texts.language(), segments);
	}

	/** The segment that a unit is; null when it is none. */
	@Nullable String segment(XliffDocument.Unit unit) {
		return this.segments.get(unit.id());
	}

	/** What has become of the file. */
	ImportReport.Outcome outcome(@Nullable Integer revision) {
		return new ImportReport.Outcome(this.texts.item().id(), this.texts.language(), revision,
				List.copyOf(this.applied.keySet()), this.unchanged, this.moved);
	}

}
