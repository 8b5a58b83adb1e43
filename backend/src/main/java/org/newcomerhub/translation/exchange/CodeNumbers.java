package org.newcomerhub.translation.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.translation.inline.InlineText;
import org.newcomerhub.translation.inline.Piece.Code;
import org.newcomerhub.translation.inline.Piece.Kind;
import org.newcomerhub.translation.inline.Piece.Role;

/**
 * The ids of the codes of a translation. A code that its source has too bears the same id
 * (XLIFF 2.1, constraints on the id of inline elements); any other has one that the
 * source has not.
 */
final class CodeNumbers {

	/** A code as it stands in a text: a pair is one. */
	private record Shape(Kind kind, String opening, @Nullable String closing) {
	}

	private final Map<Integer, Integer> numbers = new HashMap<>();

	private final boolean isKept;

	private CodeNumbers(List<Shape> source, List<Shape> translation) {
		List<@Nullable Shape> free = new ArrayList<>(source);
		int next = source.size();
		for (int n = 0; n < translation.size(); n++) {
			int found = free.indexOf(translation.get(n));
			if (found >= 0) {
				free.set(found, null);
				this.numbers.put(n + 1, found + 1);
			}
			else {
				this.numbers.put(n + 1, ++next);
			}
		}
		this.isKept = source.equals(translation);
	}

	/** Numbers the codes of a translation. */
	static CodeNumbers of(InlineText source, InlineText translation) {
		return new CodeNumbers(shapes(source), shapes(translation));
	}

	/** By id less one: ids are given in the order of the codes' beginnings. */
	private static List<Shape> shapes(InlineText text) {
		Map<Integer, String> closing = new HashMap<>();
		text.codes()
			.stream()
			.filter((code) -> code.role() == Role.CLOSING)
			.forEach((code) -> closing.put(code.id(), code.source()));
		return text.codes()
			.stream()
			.filter((code) -> code.role() != Role.CLOSING)
			.map((code) -> new Shape(code.kind(), code.source(), closing.get(code.id())))
			.toList();
	}

	/** The id that a code of the translation bears. */
	int of(Code code) {
		return this.numbers.getOrDefault(code.id(), code.id());
	}

	/**
	 * Whether the translation has the codes of the source, in the same order: then a tool
	 * may be told that it must.
	 */
	boolean isKept() {
		return this.isKept;
	}

}
