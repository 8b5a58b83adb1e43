package org.newcomerhub.schema;

import java.util.ArrayList;
import java.util.List;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * CommonMark with tables, as all Markdown of the hub is read.
 */
final class Markdown {

	// nobody writes deeper; without a limit, a page of ">" or "*" costs the stack of
	// whoever walks it
	private static final int DEEPEST = 50;

	private static final Parser PARSER = Parser.builder()
		.extensions(List.of(TablesExtension.create()))
		.includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
		.maxOpenBlockParsers(DEEPEST)
		.maxInlineNesting(DEEPEST)
		.build();

	private Markdown() {
	}

	/**
	 * Returns all nodes in reading order.
	 */
	static List<Node> nodes(String markdown) {
		List<Node> nodes = new ArrayList<>();
		Node root = PARSER.parse(markdown);
		for (Node node = root; node != null; node = next(node)) {
			nodes.add(node);
		}
		return nodes;
	}

	/**
	 * Returns the line on which a node begins, counted from 1.
	 */
	static int line(Node node) {
		for (Node at = node; at != null; at = at.getParent()) {
			List<SourceSpan> spans = at.getSourceSpans();
			if (!spans.isEmpty()) {
				return spans.getFirst().getLineIndex() + 1;
			}
		}
		return 1;
	}

	private static @Nullable Node next(Node node) {
		if (node.getFirstChild() != null) {
			return node.getFirstChild();
		}
		for (Node at = node; at != null; at = at.getParent()) {
			if (at.getNext() != null) {
				return at.getNext();
			}
		}
		return null;
	}

}
