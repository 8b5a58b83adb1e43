package org.newcomerhub.schema;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How far a text has drifted from its body and its source. Only segments that the body
 * names count.
 */
public final class Drift {

	private Drift() {
	}

	/**
	 * Returns the status of a text. The source itself (a text in its language) is always
	 * current; a translated segment is stale when it was not made from the meaning that
	 * the source's segment has now, or when that is unknown.
	 */
	public static TranslationStatus status(Body body, Text source, Text text) {
		List<String> named = body.segmentIds();
		Set<String> ids = Set.copyOf(named);
		List<Segment> present = text.segments().stream().filter((segment) -> ids.contains(segment.id())).toList();
		List<String> missing = missing(body, text);
		List<String> stale = text.language().equals(source.language()) ? List.of() : stale(named, source, text);
		return new TranslationStatus(missing.isEmpty() ? Coverage.FULL : Coverage.PARTIAL,
				stale.isEmpty() ? Currency.CURRENT : Currency.STALE,
				Origin.weakest(present.stream().map(Segment::origin).toList()),
				!present.isEmpty() && present.stream().allMatch((segment) -> segment.state().isReviewed()), stale,
				missing);
	}

	/**
	 * Returns the ids of the body's segments that the text lacks, in reading order.
	 */
	public static List<String> missing(Body body, Text text) {
		Set<String> present = text.ids();
		return body.segmentIds().stream().filter((id) -> !present.contains(id)).toList();
	}

	private static List<String> stale(List<String> named, Text source, Text text) {
		var meanings = source.segments().stream().collect(Collectors.toMap(Segment::id, Meaning::of, (a, b) -> a));
		var translated = text.segments()
			.stream()
			.collect(Collectors.toMap(Segment::id, Function.identity(), (a, b) -> a));
		return named.stream().filter((id) -> {
			Segment segment = translated.get(id);
			return segment != null && (segment.madeFrom() == null || !segment.madeFrom().equals(meanings.get(id)));
		}).toList();
	}

}
