package org.newcomerhub.interpreter.model;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.interpreter.Modality;
import org.newcomerhub.interpreter.QualificationLevel;

/**
 * Ranks those who could be asked, and says of the others why not. The same facts give the
 * same order: variety, level, fewer bookings in the last 90 days, nearer, id.
 */
public final class Matching {

	/** The time that bookings are counted in, so that all get their share. */
	public static final Duration LOAD = Duration.ofDays(90);

	private Matching() {
	}

	/**
	 * Somebody who could be asked.
	 *
	 * @param interpreter who
	 * @param home where they start from; null: not known
	 * @param holds what their calendar has
	 */
	public record Candidate(Interpreter interpreter, @Nullable Point home, List<Hold> holds) {

		public Candidate {
			holds = List.copyOf(holds);
		}

	}

	/**
	 * Something that speaks for somebody, or against.
	 *
	 * @param code stable, and the end of its message's key
	 * @param arguments what the message names
	 */
	public record Reason(String code, Map<String, Object> arguments) {

		public Reason {
			arguments = Map.copyOf(arguments);
		}

	}

	/**
	 * What matching says of somebody.
	 *
	 * @param interpreter who
	 * @param level what counts on the day
	 * @param km how far they are away; null: not known, or remote
	 * @param load their bookings in the last 90 days and to come
	 * @param reasons what speaks for them
	 * @param exclusions why they cannot be asked; none when they can
	 */
	public record Proposal(Interpreter interpreter, QualificationLevel level, @Nullable Double km, int load,
			List<Reason> reasons, List<Reason> exclusions) {

		public Proposal {
			reasons = List.copyOf(reasons);
			exclusions = List.copyOf(exclusions);
		}

		/** Whether they can be asked. */
		public boolean eligible() {
			return this.exclusions.isEmpty();
		}

		private boolean hasVariety() {
			return this.reasons.stream().anyMatch((reason) -> reason.code().equals("variety"));
		}

	}

	private static final Comparator<Proposal> BEST_FIRST = Comparator.comparing(Proposal::eligible)
		.thenComparing(Proposal::hasVariety)
		.thenComparingInt((Proposal one) -> one.level().rank())
		.reversed()
		.thenComparingInt(Proposal::load)
		.thenComparingDouble((one) -> (one.km() != null) ? one.km() : 0)
		.thenComparing((one) -> one.interpreter().id().toString());

	/**
	 * Ranks.
	 * @param travel the policy's minutes between two places
	 * @return all of them, those who can be asked first
	 */
	public static List<Proposal> rank(Assignment assignment, Collection<Candidate> candidates, Duration travel,
			Instant now) {
		return candidates.stream()
			.map((candidate) -> judge(assignment, candidate, travel, now))
			.sorted(BEST_FIRST)
			.toList();
	}

	private static Proposal judge(Assignment assignment, Candidate candidate, Duration travel, Instant now) {
		Need need = assignment.need();
		Interpreter person = candidate.interpreter();
		List<Reason> exclusions = new ArrayList<>();
		QualificationLevel level = person.level(need.language(), need.day()).orElse(null);
		if (level == null) {
			exclusions.add(new Reason("no-language", Map.of()));
			level = QualificationLevel.UNVERIFIED;
		}
		else if (need.minimum() != null && !level.atLeast(need.minimum())) {
			exclusions.add(new Reason("level-too-low", Map.of()));
		}
		Double km = km(need, candidate);
		ofPerson(assignment, person, exclusions);
		ofTime(assignment, candidate, travel, now, exclusions);
		if (km != null && person.radiusKm() != null && km > person.radiusKm()) {
			exclusions.add(new Reason("too-far", Map.of()));
		}
		int load = load(candidate, now);
		return new Proposal(person, level, km, load, reasons(need, person, level, km, load), exclusions);
	}

	private static @Nullable Double km(Need need, Candidate candidate) {
		Point place = need.place();
		Point home = candidate.home();
		return (need.modality().remote() || place == null || home == null) ? null : home.kmTo(place);
	}

	private static int load(Candidate candidate, Instant now) {
		Instant since = now.minus(LOAD);
		return (int) candidate.holds().stream().filter((hold) -> hold.start().isAfter(since)).count();
	}

	private static void ofPerson(Assignment assignment, Interpreter person, List<Reason> exclusions) {
		Need need = assignment.need();
		exclude(exclusions, person.kind() == PersonKind.LANGUAGE_HELPER && !need.helpers(), "language-helper");
		exclude(exclusions, !person.adult(), "under-age");
		exclude(exclusions, !person.modalities().contains(need.modality()), "other-modality");
		exclude(exclusions, need.gender() != null && need.gender() != person.gender(), "other-gender");
		exclude(exclusions, !person.settings().isEmpty() && !person.settings().contains(need.setting()),
				"other-setting");
		exclude(exclusions, person.secrecyOn() == null, "no-secrecy");
		exclude(exclusions,
				person.conflicts()
					.stream()
					.anyMatch((one) -> one.equals(assignment.occasion()) || need.organisations().contains(one)),
				"conflict");
		boolean statesVarieties = person.varieties().stream().anyMatch((one) -> one.language().equals(need.language()));
		exclude(exclusions, need.variety() != null && statesVarieties && !speaks(person, need), "other-variety");
	}

	private static void ofTime(Assignment assignment, Candidate candidate, Duration travel, Instant now,
			List<Reason> exclusions) {
		Need need = assignment.need();
		Interpreter person = candidate.interpreter();
		exclude(exclusions, !person.availability().covers(need.start(), need.end(), ZoneId.of(person.zone())),
				"not-available");
		Hold wanted = assignment.hold(new UUID(0, 0), travel, now);
		exclude(exclusions,
				candidate.holds()
					.stream()
					.anyMatch((hold) -> !hold.booking().equals(assignment.id()) && hold.collides(wanted)),
				"already-booked");
	}

	private static void exclude(List<Reason> exclusions, boolean excluded, String code) {
		if (excluded) {
			exclusions.add(new Reason(code, Map.of()));
		}
	}

	private static boolean speaks(Interpreter person, Need need) {
		return person.varieties()
			.stream()
			.anyMatch((one) -> one.language().equals(need.language()) && one.name().equalsIgnoreCase(need.variety()));
	}

	private static List<Reason> reasons(Need need, Interpreter person, QualificationLevel level, @Nullable Double km,
			int load) {
		List<Reason> reasons = new ArrayList<>();
		if (need.variety() != null && speaks(person, need)) {
			reasons.add(new Reason("variety", Map.of("variety", need.variety())));
		}
		reasons.add((level == QualificationLevel.UNVERIFIED) ? new Reason("unverified", Map.of())
				: new Reason("level", Map.of("level", level.code())));
		if (km != null) {
			reasons.add(new Reason("distance", Map.of("km", Math.round(km))));
		}
		reasons.add(new Reason("load", Map.of("count", load)));
		return reasons;
	}

}
