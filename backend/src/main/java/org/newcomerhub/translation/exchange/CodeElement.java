package org.newcomerhub.translation.exchange;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.translation.inline.Piece.Code;
import org.newcomerhub.translation.inline.Piece.Kind;

/**
 * An inline code as an element: {@code ph}, or {@code pc} for a pair.
 *
 * @param code the code
 * @param id its id in the unit
 * @param isOfSource whether the source has it
 * @param isKept whether the translation has just the codes of the source, in its order
 * @param afterStructure whether the code before it is a structure's
 */
record CodeElement(Code code, int id, boolean isOfSource, boolean isKept, boolean afterStructure) {

	private static final int LONGEST_SHOWN = 60;

	static boolean isStructure(Code code) {
		return code.kind() == Kind.STRUCTURE;
	}

	void standalone(XmlText xml, @Nullable String data) {
		common(xml.open("ph")).with("dataRef", data).with("equiv", equivalent()).with("disp", shown()).close();
	}

	/** Opens a pair; whoever does closes it. */
	void open(XmlText xml, @Nullable String opening, @Nullable String closing) {
		common(xml.open("pc")).with("dataRefStart", opening).with("dataRefEnd", closing);
	}

	private XmlText common(XmlText xml) {
		boolean isFixed = this.code.kind().isRequired() && this.isOfSource;
		xml.with("id", String.valueOf(this.id));
		if (isFixed) {
			xml.with("canCopy", "no");
		}
		if (isFixed && this.isKept) {
			xml.with("canDelete", "no");
			if (isStructure(this.code)) {
				xml.with("canReorder", this.afterStructure ? "no" : "firstNo");
			}
		}
		else if (isFixed && isStructure(this.code)) {
			xml.with("canReorder", "yes");
		}
		return xml.with("type", type()).with("subType", subType());
	}

	private String type() {
		return switch (this.code.kind()) {
			case EMPHASIS, STRONG, STRUCTURE -> "fmt";
			case LINK, ADDRESS -> "link";
			case VERBATIM, HTML, FACT, ESCAPE -> "other";
		};
	}

	private @Nullable String subType() {
		return switch (this.code.kind()) {
			case EMPHASIS -> "xlf:i";
			case STRONG -> "xlf:b";
			case LINK -> null;
			case ADDRESS -> Xliff.HUB + ":address";
			case STRUCTURE -> Xliff.HUB + ":structure";
			case VERBATIM -> Xliff.HUB + ":code";
			case HTML -> Xliff.HUB + ":html";
			case FACT -> Xliff.HUB + ":fact";
			case ESCAPE -> Xliff.HUB + ":character";
		};
	}

	/** What it is in plain text; null: the same, or nothing in particular. */
	private @Nullable String equivalent() {
		return switch (this.code.kind()) {
			case ESCAPE -> this.code.source().startsWith("\\") ? this.code.source().substring(1) : null;
			case STRUCTURE -> "\n";
			default -> null;
		};
	}

	private String shown() {
		String words = this.code.source().replace("\n", "¶");
		if (words.length() <= LONGEST_SHOWN) {
			return words;
		}
		boolean isWhole = !Character.isHighSurrogate(words.charAt(LONGEST_SHOWN - 1));
		return words.substring(0, isWhole ? LONGEST_SHOWN : LONGEST_SHOWN - 1) + "…";
	}

}
