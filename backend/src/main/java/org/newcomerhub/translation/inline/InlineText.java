package org.newcomerhub.translation.inline;

import java.util.List;
import java.util.stream.Collectors;

import org.newcomerhub.schema.SegmentIds;
import org.newcomerhub.translation.inline.Piece.Code;

/**
 * A segment's words as text and inline codes. {@link #words()} of what {@link #split}
 * returns is what was split, byte for byte.
 *
 * @param pieces in order; no two runs stand beside each other
 */
public record InlineText(List<Piece> pieces) {

	public InlineText {
		pieces = List.copyOf(pieces);
	}

	/**
	 * Splits the words of a segment. Never fails.
	 * @param segment the segment's id, which says whether they are Markdown
	 */
	public static InlineText split(String segment, String words) {
		return new InlineText(
				SegmentIds.isMarkdown(segment) ? MarkdownSplit.pieces(words) : PieceList.plain(words).pieces());
	}

	/**
	 * Returns the words.
	 */
	public String words() {
		return this.pieces.stream().map(Piece::source).collect(Collectors.joining());
	}

	/**
	 * Returns the codes in their order.
	 */
	public List<Code> codes() {
		return this.pieces.stream().filter(Code.class::isInstance).map(Code.class::cast).toList();
	}

}
