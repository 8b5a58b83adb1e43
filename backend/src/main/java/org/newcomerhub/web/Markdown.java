package org.newcomerhub.web;

import java.util.List;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Renders Markdown (CommonMark 0.31 with tables) to HTML that is safe to put into any
 * page: HTML in it is shown as text, and what is left is sanitised once more.
 */
public final class Markdown {

	private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

	private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

	private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
		.allowElements("p", "br", "hr", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "h4", "h5", "h6",
				"table", "thead", "tbody", "tr", "th", "td", "a", "span")
		.allowAttributes("start")
		.onElements("ol")
		.allowAttributes("align")
		.matching(true, "left", "right", "center")
		.onElements("th", "td")
		.allowAttributes("href", "hreflang", "lang")
		.onElements("a")
		.allowAttributes("lang")
		.onElements("span")
		.allowAttributes("dir")
		.matching(true, "ltr", "rtl")
		.onElements("span")
		.allowUrlProtocols("https", "http", "mailto", "tel")
		.toFactory();

	private Markdown() {
	}

	/** Says where a link of a scheme of our own leads. */
	public interface Links {

		/**
		 * Resolves a link such as {@code guide:mitid}.
		 * @return where it leads, or null when it leads nowhere for this reader: its
		 * words are then shown alone
		 */
		@Nullable Target resolve(String destination);

		/**
		 * Whether a destination is of a scheme that this resolves.
		 */
		boolean isOurs(String destination);

	}

	/**
	 * Where a link leads.
	 *
	 * @param href the address
	 * @param language the language of what is there
	 */
	public record Target(String href, String language) {
	}

	/**
	 * Renders a text.
	 * @param markdown the text
	 * @param links resolves links of our own
	 * @param wording says what is shown instead of some words
	 */
	public static String render(String markdown, Links links, Wording wording) {
		Node document = PARSER.parse(markdown);
		document.accept(new Rewording(wording));
		document.accept(new LinkResolver(links));
		AttributeProvider languages = (node, tag, attributes) -> {
			if (node instanceof Link link && link.getTitle() != null && link.getTitle().startsWith(HREFLANG)) {
				attributes.remove("title");
				attributes.put("hreflang", link.getTitle().substring(HREFLANG.length()));
			}
		};
		String html = HtmlRenderer.builder()
			.extensions(EXTENSIONS)
			.escapeHtml(true)
			.sanitizeUrls(true)
			.attributeProviderFactory((context) -> languages)
			.nodeRendererFactory(Rewording::toHtml)
			.build()
			.render(document);
		return POLICY.sanitize(html);
	}

	/**
	 * Returns a text with other words put in, escaped so that they stay words. It is
	 * written anew, with the same meaning, where there are any, and as it was elsewhere.
	 * @param wording says what is shown instead of some words
	 */
	public static String reworded(String markdown, Wording wording) {
		Node document = PARSER.parse(markdown);
		Rewording rewording = new Rewording(wording);
		document.accept(rewording);
		if (!rewording.hasChanged()) {
			return markdown;
		}
		String written = Rewording.toMarkdown(document, EXTENSIONS);
		return markdown.endsWith("\n") ? written : written.stripTrailing();
	}

	/** Says what is shown instead of words of a text; never asked about code or HTML. */
	@FunctionalInterface
	public interface Wording {

		/** Leaves all words as they are. */
		Wording AS_WRITTEN = (words) -> null;

		/**
		 * Returns the pieces to be shown instead, in order, or null where the words stay.
		 * @param words of one text, without markup
		 */
		@Nullable List<Piece> instead(String words);

	}

	/**
	 * Some words.
	 *
	 * @param words without markup
	 * @param speech theirs, where it is not the text's; null: it is
	 */
	public record Piece(String words, @Nullable Speech speech) {
	}

	/**
	 * A language.
	 *
	 * @param language a tag
	 * @param direction ltr or rtl
	 */
	public record Speech(String language, String direction) {
	}

	/**
	 * Carries the language from resolving to rendering; an author's own link title is
	 * never shown.
	 */
	private static final String HREFLANG = "hreflang:";

	private static final class LinkResolver extends AbstractVisitor {

		private final Links links;

		LinkResolver(Links links) {
			this.links = links;
		}

		@Override
		public void visit(Link link) {
			visitChildren(link);
			link.setTitle(null);
			if (!this.links.isOurs(link.getDestination())) {
				return;
			}
			Target target = this.links.resolve(link.getDestination());
			if (target != null) {
				link.setDestination(target.href());
				link.setTitle(HREFLANG + target.language());
				return;
			}
			while (link.getFirstChild() != null) {
				link.insertBefore(link.getFirstChild());
			}
			link.unlink();
		}

	}

}
