package org.newcomerhub.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.newcomerhub.web.Markdown.Piece;

/**
 * Puts other words into a parsed text; code and HTML are left alone.
 */
final class Rewording extends AbstractVisitor {

	private final Markdown.Wording wording;

	private final boolean marksLanguages;

	private boolean changed;

	/**
	 * Begins.
	 * @param marksLanguages whether pieces in another language are to be marked as such
	 */
	Rewording(Markdown.Wording wording, boolean marksLanguages) {
		this.wording = wording;
		this.marksLanguages = marksLanguages;
	}

	/** Whether any words were put in. */
	boolean hasChanged() {
		return this.changed;
	}

	@Override
	public void visit(Text text) {
		List<Piece> pieces = this.wording.instead(text.getLiteral());
		if (pieces == null) {
			return;
		}
		this.changed = true;
		if (!this.marksLanguages) {
			// one text, so that what begins a line is escaped as such
			text.setLiteral(joined(pieces));
			return;
		}
		pieces.forEach((piece) -> text.insertBefore(node(piece)));
		text.unlink();
	}

	private static String joined(List<Piece> pieces) {
		StringBuilder words = new StringBuilder();
		pieces.forEach((piece) -> words.append(piece.words()));
		return words.toString();
	}

	private static Node node(Piece piece) {
		return (piece.speech() != null) ? new Foreign(piece.words(), piece.speech()) : new Text(piece.words());
	}

	/** Words in another language. */
	private static final class Foreign extends CustomNode {

		private final String words;

		private final Markdown.Speech speech;

		Foreign(String words, Markdown.Speech speech) {
			this.words = words;
			this.speech = speech;
		}

	}

	/** Renders what this has put in. */
	static NodeRenderer rendererOfForeign(HtmlNodeRendererContext context) {
		return new NodeRenderer() {

			@Override
			public Set<Class<? extends Node>> getNodeTypes() {
				return Set.of(Foreign.class);
			}

			@Override
			public void render(Node node) {
				Foreign foreign = (Foreign) node;
				Map<String, String> attributes = new LinkedHashMap<>();
				attributes.put("lang", foreign.speech.language());
				attributes.put("dir", foreign.speech.direction());
				HtmlWriter html = context.getWriter();
				html.tag("span", attributes);
				html.text(foreign.words);
				html.tag("/span");
			}

		};
	}

}
