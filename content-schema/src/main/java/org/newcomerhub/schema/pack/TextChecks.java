package org.newcomerhub.schema.pack;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.newcomerhub.schema.Body;
import org.newcomerhub.schema.Drift;
import org.newcomerhub.schema.References;
import org.newcomerhub.schema.Rules;
import org.newcomerhub.schema.Segment;
import org.newcomerhub.schema.SegmentIds;
import org.newcomerhub.schema.Text;
import org.newcomerhub.schema.Vocabulary;
import org.newcomerhub.schema.Violation;
import org.newcomerhub.schema.WordRules;

/**
 * Asks the rules about a text, and says where in its file they are broken.
 */
final class TextChecks {

	/**
	 * What this class says itself, where lines or advice can be more precise than the
	 * rules are.
	 */
	private static final Set<String> OWN = Set.of("language-unknown", "source-incomplete", "title-missing",
			"segment-unknown");

	private final TextFile text;

	private final Faults faults;

	TextChecks(TextFile text, Faults faults) {
		this.text = text;
		this.faults = faults;
	}

	/**
	 * Checks the words of each segment.
	 * @param fact whether a fact is known
	 * @param guide whether a guide is known
	 * @param guides the slugs to propose from
	 */
	void words(Predicate<String> fact, Predicate<String> guide, Set<String> guides) {
		this.text.words().forEach((id, words) -> {
			for (WordRules.Finding finding : WordRules.check(id, words.words(), fact)) {
				int line = SegmentIds.isMarkdown(id) ? words.at(finding.line()) : words.line();
				fault(line, finding.code(), finding.message());
			}
			if (SegmentIds.isMarkdown(id) && words.words().length() <= WordRules.LONGEST) {
				References.in(words.words())
					.guides()
					.stream()
					.filter(Vocabulary::isSlug)
					.filter(guide.negate())
					.forEach((slug) -> fault(line(words, References.GUIDE + slug), "guide-unknown",
							unknown(slug, guides)));
			}
		});
	}

	static String unknown(String slug, Set<String> guides) {
		return "No reader of this region sees a guide `" + slug + "`." + Near.hint(slug, guides)
				+ " Correct the slug, or write the guide.";
	}

	private static int line(TextFile.Words words, String wanted) {
		int at = Math.max(0, words.words().indexOf(wanted));
		return words.at(1 + (int) words.words().substring(0, at).chars().filter((it) -> it == '\n').count());
	}

	/**
	 * Checks the text against its body.
	 */
	void structure(Body body, Text read, boolean isSource) {
		for (Violation violation : Rules.check(body, read, isSource)) {
			boolean said = violation.pointer().endsWith("/words") && !violation.code().equals("fact-in-fact");
			if (!said && !OWN.contains(violation.code())) {
				fault(line(violation.pointer(), read), violation.code(), violation.message());
			}
		}
		List<String> missing = Drift.missing(body, read);
		if (missing.contains(SegmentIds.TITLE)) {
			fault(1, "title-missing", "The text has no title: write `title: \"…\"` in the front matter.");
		}
		if (isSource) {
			missing.forEach((id) -> missing(id, TextFile.labelled(body)));
		}
	}

	private int line(String pointer, Text read) {
		String[] steps = pointer.split("/", -1);
		if (steps.length < 4) {
			return 0;
		}
		Segment segment = read.segments().get(Integer.parseInt(steps[2]));
		TextFile.Words words = this.text.words().get(segment.id());
		if (steps[3].equals("words") && words != null) {
			return words.line();
		}
		Map<String, Located<String>> named = steps[3].equals("madeFrom") ? this.text.front().madeFrom()
				: this.text.front().meaning();
		Located<String> value = named.get(segment.id());
		return (value != null) ? value.line() : 0;
	}

	private void missing(String segment, Map<String, String> labelled) {
		int dot = segment.lastIndexOf('.');
		String id = segment.substring(0, Math.max(0, dot));
		if (segment.equals(SegmentIds.SUMMARY)) {
			fault(1, "source-incomplete",
					"The source text has no summary: write `summary: \"…\"` in the front matter.");
		}
		else if (segment.equals(SegmentIds.NOTE)) {
			fault(this.text.front().end(), "source-incomplete", "Write the note below the front matter.");
		}
		else if (id.isEmpty()) {
			// the title, said before, or an id that is broken in item.yaml
			return;
		}
		else if (segment.equals(labelled.get(id))) {
			fault(this.text.front().labelsLine(), "label-missing",
					"Write a label for `" + id + "`: `" + id + ": \"…\"` below `labels:`.");
		}
		else if (segment.equals(SegmentIds.body(id))) {
			// below a heading that stands in the text its lack was said before
			if (this.text.front().words().keySet().stream().anyMatch((it) -> it.startsWith(id + "."))) {
				fault(this.text.front().end(), "source-incomplete",
						"The source text lacks `" + segment + "`: write it below `words:` too.");
			}
		}
		else {
			String marks = segment.equals(SegmentIds.heading(id)) ? "##" : "###";
			fault(0, "source-incomplete",
					"The source text lacks `" + id + "`: write `" + marks + " … {#" + id + "}` and words below it.");
		}
	}

	private void fault(int line, String code, String message) {
		this.faults.add(this.text.file(), line, code, message);
	}

}
