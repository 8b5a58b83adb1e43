package org.newcomerhub.translation.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.translation.inline.InlineText;
import org.newcomerhub.translation.inline.Piece;
import org.newcomerhub.translation.inline.Piece.Code;
import org.newcomerhub.translation.inline.Piece.Kind;
import org.newcomerhub.translation.inline.Piece.Role;

/**
 * Whether translated words have the codes that they should. What a document calls a code
 * is not believed: the words are split again, and that must come to the same.
 */
final class CodeCheck {

	/**
	 * Something that is wrong.
	 *
	 * @param code stable
	 * @param words of the code in question
	 */
	record Finding(String code, String words) {
	}

	private final String segment;

	private final Map<Kind, Map<String, Integer>> wanted;

	private final @Nullable Map<Kind, Map<String, Integer>> accepted;

	private final Set<String> links = new HashSet<>();

	/**
	 * Makes a check for a segment.
	 * @param source what the translation should have the codes of
	 * @param translation as it is now: where it leads to other addresses, it may go on
	 * to; null: there is none
	 * @param isCurrent whether that holds for the source, so that its codes will do
	 */
	CodeCheck(String segment, InlineText source, @Nullable InlineText translation, boolean isCurrent) {
		this.segment = segment;
		this.wanted = counts(source);
		this.accepted = (translation != null && isCurrent) ? counts(translation) : null;
		this.links.addAll(of(this.wanted, Kind.LINK).keySet());
		if (translation != null) {
			this.links.addAll(of(counts(translation), Kind.LINK).keySet());
		}
	}

	/** Returns everything that is wrong with some words; empty if nothing is. */
	List<Finding> check(Target target) {
		List<Finding> findings = new ArrayList<>();
		target.lost().forEach((code) -> findings.add(new Finding("xliff-code-extra", code.id())));
		InlineText found = InlineText.split(this.segment, target.words());
		disguised(target, found, findings);
		if (findings.isEmpty()) {
			counted(counts(found), findings);
		}
		return findings;
	}

	/**
	 * Codes that were written as text, and codes that have become text where they stand.
	 */
	private static void disguised(Target target, InlineText found, List<Finding> findings) {
		int at = 0;
		for (Piece piece : found.pieces()) {
			int end = at + piece.source().length();
			boolean isCode = piece instanceof Code;
			boolean matters = !(piece instanceof Code code) || code.kind().isRequired();
			if (matters && differs(target, at, end, isCode)) {
				findings.add(isCode ? new Finding("xliff-code-as-text", piece.source().strip())
						: new Finding("xliff-code-broken", piece.source().strip()));
			}
			at = end;
		}
	}

	private static boolean differs(Target target, int start, int end, boolean isCode) {
		for (int at = start; at < end; at++) {
			if (!Character.isWhitespace(target.words().charAt(at)) && target.codes().get(at) != isCode) {
				return true;
			}
		}
		return false;
	}

	private void counted(Map<Kind, Map<String, Integer>> found, List<Finding> findings) {
		for (Kind kind : Kind.values()) {
			Map<String, Integer> have = of(found, kind);
			if (kind.isRequired() && !have.equals(of(this.wanted, kind))
					&& !(this.accepted != null && have.equals(of(this.accepted, kind)))
					&& !(kind == Kind.LINK && isOtherwiseLinked(have))) {
				compare(have, of(this.wanted, kind), findings);
			}
		}
	}

	/** As many links as there should be, each to an address that is known here. */
	private boolean isOtherwiseLinked(Map<String, Integer> have) {
		return sum(have) == sum(of(this.wanted, Kind.LINK)) && this.links.containsAll(have.keySet());
	}

	private static int sum(Map<String, Integer> counts) {
		return counts.values().stream().mapToInt(Integer::intValue).sum();
	}

	private static void compare(Map<String, Integer> have, Map<String, Integer> want, List<Finding> findings) {
		Set<String> all = new HashSet<>(have.keySet());
		all.addAll(want.keySet());
		all.stream().sorted().forEach((words) -> {
			int more = have.getOrDefault(words, 0) - want.getOrDefault(words, 0);
			if (more != 0) {
				findings.add(new Finding((more < 0) ? "xliff-code-missing" : "xliff-code-extra", shown(words)));
			}
		});
	}

	/** Line breaks would not be seen. */
	private static String shown(String words) {
		return words.replace("\n", "¶");
	}

	/**
	 * How often there is what; a pair is counted by its closing end, which leads to it.
	 */
	private static Map<Kind, Map<String, Integer>> counts(InlineText text) {
		Map<Kind, Map<String, Integer>> counts = new EnumMap<>(Kind.class);
		text.codes()
			.stream()
			.filter((code) -> code.role() != Role.OPENING)
			.forEach((code) -> counts.computeIfAbsent(code.kind(), (kind) -> new TreeMap<>())
				.merge(code.source(), 1, Integer::sum));
		return counts;
	}

	private static Map<String, Integer> of(Map<Kind, Map<String, Integer>> counts, Kind kind) {
		return counts.getOrDefault(kind, Map.of());
	}

}
