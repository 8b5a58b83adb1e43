package org.newcomerhub.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.Extension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.commonmark.renderer.markdown.MarkdownNodeRendererContext;
import org.commonmark.renderer.markdown.MarkdownNodeRendererFactory;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.commonmark.renderer.markdown.MarkdownWriter;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.web.Markdown.Piece;

/**
 * Puts other words into a parsed text; code and HTML are left alone.
 */
final class Rewording extends AbstractVisitor {

	/** What could be markup anywhere, or with a number before it. */
	private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>&|~]|^[.)]");

	/** What could be markup at the beginning of a line, as a number in a list is. */
	private static final Pattern BEGINNING = Pattern
		.compile("^[-+=#](?![\\p{L}\\p{N}])|^\\s|^[0-9](?=[0-9]{0,8}([.)]|$))");

	private final Markdown.Wording wording;

	private boolean changed;

	Rewording(Markdown.Wording wording) {
		this.wording = wording;
	}

	/** Whether any words were put in. */
	boolean hasChanged() {
		return this.changed;
	}

	@Override
	public void visit(Text text) {
		List<Piece> pieces = this.wording.instead(text.getLiteral());
		if (pieces != null) {
			this.changed = true;
			pieces.forEach((piece) -> text.insertBefore(new PutIn(piece)));
			text.unlink();
		}
	}

	/** Words that were put in, or that stood beside them. */
	private static final class PutIn extends CustomNode {

		private final String words;

		private final Markdown.@Nullable Speech speech;

		PutIn(Piece piece) {
			this.words = piece.words();
			this.speech = piece.speech();
		}

	}

	private record Renderer(BiConsumer<String, Markdown.@Nullable Speech> writer) implements NodeRenderer {

		@Override
		public Set<Class<? extends Node>> getNodeTypes() {
			return Set.of(PutIn.class);
		}

		@Override
		public void render(Node node) {
			PutIn piece = (PutIn) node;
			this.writer.accept(piece.words, piece.speech);
		}

	}

	/** Renders what this has put in as HTML, marked where it is in another language. */
	static NodeRenderer toHtml(HtmlNodeRendererContext context) {
		HtmlWriter html = context.getWriter();
		return new Renderer((words, speech) -> {
			if (speech == null) {
				html.text(words);
				return;
			}
			Map<String, String> attributes = new LinkedHashMap<>();
			attributes.put("lang", speech.language());
			attributes.put("dir", speech.direction());
			html.tag("span", attributes);
			html.text(words);
			html.tag("/span");
		});
	}

	/** Writes a text with what this has put in as Markdown. */
	static String toMarkdown(Node document, List<Extension> extensions) {
		return MarkdownRenderer.builder()
			.extensions(extensions)
			.nodeRendererFactory(new MarkdownNodeRendererFactory() {

				@Override
				public NodeRenderer create(MarkdownNodeRendererContext context) {
					MarkdownWriter markdown = context.getWriter();
					return new Renderer((words, speech) -> {
						String safe = escaped(MARKUP, words);
						markdown.raw(markdown.isAtLineStart() ? escaped(BEGINNING, safe) : safe);
					});
				}

				@Override
				public Set<Character> getSpecialCharacters() {
					return Set.of();
				}

			})
			.build()
			.render(document);
	}

	/**
	 * By references, which work everywhere: tables take some backslashes for themselves
	 * (CommonMark 0.31, 2.5).
	 */
	private static String escaped(Pattern markup, String words) {
		return markup.matcher(words)
			.replaceAll((found) -> Matcher.quoteReplacement("&#" + found.group().codePointAt(0) + ";"));
	}

}
