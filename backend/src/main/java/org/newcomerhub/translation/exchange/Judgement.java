package org.newcomerhub.translation.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.schema.Meaning;
import org.newcomerhub.schema.Origin;
import org.newcomerhub.schema.Segment;
import org.newcomerhub.schema.State;
import org.newcomerhub.schema.WordRules;
import org.newcomerhub.translation.exchange.XliffDocument.Unit;
import org.newcomerhub.translation.inline.InlineText;

/**
 * Judges one unit that comes back.
 *
 * @param unit as it was read
 * @param id of the segment that it is
 * @param now the source's segment now; null: it has none any more
 * @param then the source's segment when the file was made; null: not known
 * @param current the translated segment now; null: there is none
 * @param base the translated segment when the file was made; null: there was none
 * @param isBaseKnown whether it is known what the translation was then
 */
record Judgement(Unit unit, String id, @Nullable Segment now, @Nullable Segment then, @Nullable Segment current,
		@Nullable Segment base, boolean isBaseKnown) {

	private static final Verdict UNCHANGED = new Verdict.Unchanged();

	/** Judges. */
	Verdict verdict() {
		Segment from = Optional.ofNullable(this.then).orElse(this.now);
		Target target = target(from);
		if (target == null || target.isBlank() || !isTouched(target)) {
			return UNCHANGED;
		}
		if (this.now == null) {
			return new Verdict.Moved("segment-gone");
		}
		List<XliffFault> altered = alteredSource();
		if (!altered.isEmpty()) {
			return new Verdict.Faulty(altered);
		}
		if (!meansTheSame(this.now)) {
			return new Verdict.Moved("source-changed");
		}
		if (this.isBaseKnown && !words(this.current).equals(words(this.base))
				&& !words(this.current).equals(Optional.of(target.words()))) {
			return new Verdict.Moved("translation-changed");
		}
		boolean stands = this.current != null && target.lost().isEmpty() && this.current.words().equals(target.words());
		return (stands && this.current != null) ? standing(this.current, this.now) : translated(target, this.now);
	}

	private @Nullable Target target(@Nullable Segment from) {
		return (this.unit.target() != null) ? Target.of(this.unit.target(), split(from)) : null;
	}

	private InlineText split(@Nullable Segment segment) {
		return InlineText.split(this.id, (segment != null) ? segment.words() : "");
	}

	private static Optional<String> words(@Nullable Segment segment) {
		return Optional.ofNullable(segment).map(Segment::words).filter((words) -> !words.isBlank());
	}

	/** Whether words or state are other than those that the file went out with. */
	private boolean isTouched(Target target) {
		Segment shown = this.isBaseKnown ? this.base : this.current;
		return shown == null || !shown.words().equals(target.words()) || !target.lost().isEmpty()
				|| this.unit.state().compareTo(Xliff.shown(shown, this.isBaseKnown ? this.then : this.now)) > 0;
	}

	/** No tool may change what is translated. */
	private List<XliffFault> alteredSource() {
		if (this.then == null) {
			return List.of();
		}
		Target given = Target.of(this.unit.source(), split(this.then));
		return Meaning.of(given.words()).equals(Meaning.of(this.then.words())) ? List.of()
				: List.of(fault("xliff-source-altered", Map.of()));
	}

	private boolean meansTheSame(Segment source) {
		String meaning = Meaning.of(source);
		if (this.then != null) {
			return Meaning.of(this.then).equals(meaning);
		}
		String said = this.unit.metadata().get(Xliff.SOURCE_MEANING);
		String words = Meaning.of(Target.of(this.unit.source(), split(source)).words());
		return (said != null) ? said.equals(meaning)
				: words.equals(meaning) || words.equals(Meaning.of(source.words()));
	}

	/** The words stay: they have come further, or still hold. */
	private Verdict standing(Segment as, Segment source) {
		boolean isStale = Xliff.isStale(as, source);
		State state = this.unit.state();
		if (isStale ? state == State.INITIAL : state.compareTo(as.state()) <= 0) {
			return UNCHANGED;
		}
		return new Verdict.Applied(new Segment(this.id, as.words(), as.origin(), state, null, Meaning.of(source)));
	}

	private Verdict translated(Target target, Segment source) {
		List<XliffFault> faults = new ArrayList<>();
		boolean isCurrent = this.current != null && !Xliff.isStale(this.current, source);
		new CodeCheck(this.id, split(source), (this.current != null) ? split(this.current) : null, isCurrent)
			.check(target)
			.forEach((finding) -> faults.add(fault(finding.code(), Map.of("code", finding.words()))));
		WordRules.check(this.id, target.words(), (fact) -> true)
			.forEach((finding) -> faults
				.add(fault("content-rule", Map.of("code", finding.code(), "message", finding.message()))));
		if (!faults.isEmpty()) {
			return new Verdict.Faulty(faults);
		}
		State state = (this.unit.state() == State.INITIAL) ? State.TRANSLATED : this.unit.state();
		boolean wasHuman = this.current == null || this.current.origin() == Origin.HUMAN;
		return new Verdict.Applied(new Segment(this.id, target.words(), wasHuman ? Origin.HUMAN : Origin.POST_EDITED,
				state, null, Meaning.of(source)));
	}

	private XliffFault fault(String code, Map<String, String> arguments) {
		return new XliffFault(this.unit.spot(), null, Objects.requireNonNull(this.unit.id()), code, arguments);
	}

}
