package org.newcomerhub.fact;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

import org.newcomerhub.content.Check;
import org.newcomerhub.content.PublishingCheck;
import org.newcomerhub.content.RefusedException;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.model.Revision;
import org.newcomerhub.fact.StoredFacts.Standing;
import org.newcomerhub.schema.FactBody;
import org.newcomerhub.schema.References;
import org.newcomerhub.schema.Segment;
import org.newcomerhub.schema.Violation;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * What texts refer to must be there, with a value: when they are approved, where each
 * reference is named, and when they are published. A fact has a value on every day
 * between its first and its last.
 */
@Component
class FactChecks implements Check, PublishingCheck {

	private final StoredFacts facts;

	private final Clock clock;

	FactChecks(StoredFacts facts, Clock clock) {
		this.facts = facts;
		this.clock = clock;
	}

	@Override
	public Mono<List<Violation>> check(Candidate candidate) {
		Set<String> ids = new TreeSet<>();
		references(candidate.parts().values(), (pointer, id) -> ids.add(id));
		return this.facts.standing(candidate.region().id(), ids, this.clock.instant()).map((standing) -> {
			List<Violation> violations = new ArrayList<>(gaps(candidate));
			references(candidate.parts().values(), (pointer, id) -> {
				// one without a value may have one by the time that this is published
				if (standing.get(id) == Standing.UNKNOWN) {
					violations.add(new Violation(pointer, "fact-unknown", "There is no fact `" + id
							+ "` here or above. Correct its id in {fact:" + id + "}, or publish the fact first."));
				}
			});
			return violations;
		});
	}

	private static List<Violation> gaps(Candidate candidate) {
		if (!candidate.parts().containsKey(Part.BODY) || !(candidate.body() instanceof FactBody fact)) {
			return List.of();
		}
		return fact.gaps()
			.stream()
			.map((gap) -> new Violation("/parts/" + Part.BODY + "/values", "fact-gap",
					"Nothing holds from " + gap.from() + " to " + gap.to()
							+ ": let one value end on the day before the next begins."))
			.toList();
	}

	private static void references(Collection<Revision> revisions, BiConsumer<String, String> each) {
		revisions.stream().filter((revision) -> Part.isText(revision.part())).forEach((revision) -> {
			List<Segment> segments = revision.text().segments();
			for (int i = 0; i < segments.size(); i++) {
				String pointer = "/parts/" + revision.part() + "/segments/" + i + "/words";
				References.facts(segments.get(i)).forEach((id) -> each.accept(pointer, id));
			}
		});
	}

	@Override
	public Mono<Void> check(Item item, Map<String, Revision> afterwards, Instant from) {
		Set<String> ids = new TreeSet<>();
		references(afterwards.values(), (pointer, id) -> ids.add(id));
		return this.facts.standing(item.region(), ids, from)
			.flatMap((standing) -> refused("fact-unknown", Standing.UNKNOWN, standing)
				.then(Mono.defer(() -> refused("fact-expired", Standing.VALUELESS, standing))));
	}

	private static Mono<Void> refused(String code, Standing which, Map<String, Standing> standing) {
		List<String> named = standing.entrySet()
			.stream()
			.filter((fact) -> fact.getValue() == which)
			.map(Map.Entry::getKey)
			.sorted()
			.toList();
		return named.isEmpty() ? Mono.empty() : Mono.error(RefusedException.naming(code, named));
	}

}
