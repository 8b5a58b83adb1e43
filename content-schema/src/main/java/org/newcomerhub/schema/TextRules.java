package org.newcomerhub.schema;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The rules for texts.
 */
final class TextRules {

	private static final Pattern MEANING = Pattern.compile("[0-9a-f]{32}");

	private static final int LARGEST = 400_000;

	private final Findings findings = new Findings();

	private final boolean isSource;

	private TextRules(boolean isSource) {
		this.isSource = isSource;
	}

	static List<Violation> check(Body body, Text text, boolean isSource, Predicate<String> fact) {
		TextRules rules = new TextRules(isSource);
		rules.findings.language("/language", text.language());
		Set<String> named = Set.copyOf(body.segmentIds());
		Set<String> seen = new HashSet<>();
		for (int i = 0; i < text.segments().size(); i++) {
			String pointer = "/segments/" + i;
			Segment segment = text.segments().get(i);
			rules.findings.addIf(!named.contains(segment.id()), pointer + "/id", "segment-unknown",
					"The body has no segment `" + segment.id() + "`: correct its id, or remove it.");
			rules.findings.addIf(!seen.add(segment.id()), pointer + "/id", "segment-duplicate",
					"The segment `" + segment.id() + "` is there twice: remove one of them.");
			rules.meanings(pointer, segment);
			rules.words(pointer + "/words", body, segment, fact);
		}
		rules.size(text);
		rules.missing(Drift.missing(body, text));
		return rules.findings.violations();
	}

	private void words(String pointer, Body body, Segment segment, Predicate<String> fact) {
		boolean ofFact = body instanceof FactBody;
		WordRules.check(segment.id(), segment.words(), ofFact ? (any) -> true : fact)
			.forEach((finding) -> this.findings.add(pointer, finding.code(), finding.message()));
		this.findings.addIf(ofFact && !FactReferences.ids(segment.words()).isEmpty(), pointer, "fact-in-fact",
				"The words of a fact refer to a fact: write what it says instead.");
	}

	/** As a file of a pack, with room for ids and escapes, it must stay below 1 MB. */
	private void size(Text text) {
		long bytes = text.segments()
			.stream()
			.mapToLong((segment) -> segment.words().getBytes(StandardCharsets.UTF_8).length)
			.sum();
		this.findings.addIf(bytes > LARGEST, "/segments", "text-too-long", "The text has " + bytes
				+ " bytes of words, and " + LARGEST + " are the most: shorten it, or split the item.");
	}

	private void meanings(String pointer, Segment segment) {
		meaning(pointer + "/meaning", segment.meaning());
		meaning(pointer + "/madeFrom", segment.madeFrom());
		this.findings.addIf(this.isSource && segment.madeFrom() != null, pointer + "/madeFrom", "made-from-in-source",
				"The source is made from nothing: remove madeFrom.");
		this.findings.addIf(!this.isSource && segment.meaning() != null, pointer + "/meaning", "meaning-in-translation",
				"Only the source has meanings of its own: remove it, or write madeFrom.");
	}

	private void meaning(String pointer, @Nullable String meaning) {
		this.findings.addIf(meaning != null && !MEANING.matcher(meaning).matches(), pointer, "meaning-malformed",
				"`" + meaning + "` is not a meaning: it has 32 hexadecimal digits.");
	}

	private void missing(List<String> missing) {
		if (this.isSource) {
			missing.forEach((id) -> this.findings.add("/segments", "source-incomplete",
					"The source text lacks `" + id + "`: write it, or take it out of the body."));
		}
		else if (missing.contains(SegmentIds.TITLE)) {
			// a list shows titles; one in a foreign language would say nothing of the
			// text behind it
			this.findings.add("/segments", "title-missing", "The text has no title: write one.");
		}
	}

}
