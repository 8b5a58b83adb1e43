package org.newcomerhub.translation.exchange;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.translation.exchange.XliffDocument.Atom;
import org.newcomerhub.translation.inline.InlineText;
import org.newcomerhub.translation.inline.Piece.Code;

/**
 * Words of a document, put together.
 *
 * @param words as a segment has them
 * @param codes which of their characters stand in codes
 * @param lost codes of which nobody knows what they stand for
 */
record Target(String words, BitSet codes, List<Atom.Code> lost) {

	/**
	 * Puts words together.
	 * @param source what a code that does not say what it stands for is looked up in: the
	 * hub numbers codes in their order
	 */
	static Target of(List<Atom> atoms, InlineText source) {
		StringBuilder words = new StringBuilder();
		BitSet codes = new BitSet();
		List<Atom.Code> lost = new ArrayList<>();
		for (Atom atom : atoms) {
			switch (atom) {
				case Atom.Text text -> words.append(text.text());
				case Atom.Code code -> {
					String data = (code.data() != null) ? code.data() : find(code, source);
					if (data == null) {
						lost.add(code);
					}
					else {
						codes.set(words.length(), words.length() + data.length());
						words.append(data);
					}
				}
			}
		}
		return new Target(words.toString(), codes, lost);
	}

	private static @Nullable String find(Atom.Code wanted, InlineText source) {
		return source.codes()
			.stream()
			.filter((code) -> code.role() == wanted.role() && String.valueOf(code.id()).equals(wanted.id()))
			.map(Code::source)
			.findFirst()
			.orElse(null);
	}

	/** Whether nothing was written, only left standing. */
	boolean isBlank() {
		return this.words.isBlank() && this.lost.isEmpty();
	}

}
