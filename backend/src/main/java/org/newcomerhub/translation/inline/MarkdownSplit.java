package org.newcomerhub.translation.inline;

import java.util.List;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.newcomerhub.translation.inline.Piece.Kind;

/**
 * Splits Markdown (CommonMark 0.31 with tables) by where its parser has found what. What
 * no node of text covers is a code.
 */
final class MarkdownSplit {

	/** As deep as content is read; deeper marks are text. */
	private static final int DEEPEST = 50;

	private static final Parser PARSER = Parser.builder()
		.extensions(List.of(TablesExtension.create()))
		.includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
		.maxOpenBlockParsers(DEEPEST)
		.maxInlineNesting(DEEPEST)
		.build();

	private final String words;

	private final PieceList pieces;

	/** Whether what comes before the next text is a line break like a space. */
	private boolean isSoft;

	private MarkdownSplit(String words) {
		this.words = words;
		this.pieces = new PieceList(words);
	}

	static List<Piece> pieces(String words) {
		try {
			MarkdownSplit split = new MarkdownSplit(words);
			split.children(PARSER.parse(words));
			split.structure(words.length());
			return split.pieces.pieces();
		}
		catch (MisplacedException ex) {
			// the parser was wrong about places: then all is text but what is plain to
			// see
			PieceList text = new PieceList(words);
			text.text(words.length());
			return text.pieces();
		}
	}

	private void children(Node parent) {
		for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
			node(node);
		}
	}

	private void node(Node node) {
		switch (node) {
			case Text text -> text(text);
			case SoftLineBreak _ -> this.isSoft = true;
			case HardLineBreak _ -> this.isSoft = false;
			case Emphasis _ -> pair(Kind.EMPHASIS, node);
			case StrongEmphasis _ -> pair(Kind.STRONG, node);
			case Link _ when this.words.startsWith("<", start(node)) -> standalone(Kind.ADDRESS, node);
			case Link _, Image _ -> pair(Kind.LINK, node);
			case Code _, FencedCodeBlock _, IndentedCodeBlock _ -> standalone(Kind.VERBATIM, node);
			case HtmlInline _, HtmlBlock _ -> standalone(Kind.HTML, node);
			case TableCell cell when isShifted(cell) -> cell(cell);
			default -> children(node);
		}
	}

	/** A text's spans: one for each line and each stretch that the parser has joined. */
	private void text(Text text) {
		for (SourceSpan span : text.getSourceSpans()) {
			int end = end(span);
			if (text.getNext() instanceof HardLineBreak) {
				while (end > span.getInputIndex() && this.words.charAt(end - 1) == ' ') {
					end--;
				}
			}
			structure(span.getInputIndex());
			this.pieces.text(end);
		}
	}

	private void pair(Kind kind, Node node) {
		Node first = node.getFirstChild();
		Node last = node.getLastChild();
		if (first == null || last == null) {
			standalone(kind, node);
			return;
		}
		structure(start(node));
		int id = this.pieces.open(kind, placed(start(first)));
		children(node);
		this.pieces.close(id, kind, placed(end(node)));
	}

	private void standalone(Kind kind, Node node) {
		structure(start(node));
		this.pieces.standalone(kind, placed(end(node)));
	}

	/** An escaped bar in a cell shifts the places of what follows it there. */
	private boolean isShifted(TableCell cell) {
		return !cell.getSourceSpans().isEmpty() && this.words.substring(start(cell), placed(end(cell))).contains("\\|");
	}

	private void cell(TableCell cell) {
		int start = start(cell);
		int end = end(cell);
		while (start < end && Character.isWhitespace(this.words.charAt(start))) {
			start++;
		}
		while (end > start && Character.isWhitespace(this.words.charAt(end - 1))) {
			end--;
		}
		structure(start);
		this.pieces.text(end);
	}

	/** Goes on at a place; what lies before it is no text. */
	private void structure(int place) {
		int start = this.pieces.at();
		if (placed(place) > start) {
			if (this.isSoft && this.words.substring(start, place).isBlank()) {
				this.pieces.verbatimText(place);
			}
			else {
				this.pieces.standalone(Kind.STRUCTURE, place);
			}
		}
		this.isSoft = false;
	}

	private int placed(int place) {
		if (place < this.pieces.at() || place > this.words.length()) {
			throw new MisplacedException();
		}
		return place;
	}

	private static int start(Node node) {
		List<SourceSpan> spans = node.getSourceSpans();
		if (spans.isEmpty()) {
			throw new MisplacedException();
		}
		return spans.getFirst().getInputIndex();
	}

	private int end(Node node) {
		return end(node.getSourceSpans().getLast());
	}

	private int end(SourceSpan span) {
		return placed(span.getInputIndex() + span.getLength());
	}

	/** A node is not where the one before it ends. */
	private static final class MisplacedException extends RuntimeException {

		private static final long serialVersionUID = 1;

		MisplacedException() {
			super("misplaced", null, false, false);
		}

	}

}
