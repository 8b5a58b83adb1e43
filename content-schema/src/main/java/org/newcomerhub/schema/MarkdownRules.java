package org.newcomerhub.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.newcomerhub.schema.WordRules.Finding;

/**
 * The rules for the Markdown of a body or note.
 */
final class MarkdownRules {

	private static final int HIGHEST_HEADING = 4;

	private static final Set<String> OTHER_SCHEMES = Set.of("mailto", "tel");

	private MarkdownRules() {
	}

	static List<Finding> check(String markdown, Predicate<String> fact) {
		List<Finding> findings = new ArrayList<>();
		for (Node node : Markdown.nodes(markdown)) {
			int line = Markdown.line(node);
			switch (node) {
				case Heading heading when heading.getLevel() < HIGHEST_HEADING ->
					findings.add(new Finding(line, "heading-level", "A heading of level " + heading.getLevel()
							+ " stands inside a body: use level 4 (####) or bold words, or make it a section of its own."));
				case Image image -> findings.add(new Finding(line, "image",
						"Remove the image " + image.getDestination() + ": texts have none."));
				case Link link -> destination(line, link.getDestination(), findings);
				case org.commonmark.node.Text text ->
					findings.addAll(FactReferences.check(line, text.getLiteral(), fact));
				default -> {
				}
			}
			findings.addAll(literal(line, node));
		}
		return findings;
	}

	private static List<Finding> literal(int line, Node node) {
		return switch (node) {
			case Code code -> FactReferences.checkLiteral(line, code.getLiteral(), "code");
			case FencedCodeBlock code -> FactReferences.checkLiteral(line, code.getLiteral(), "a code block");
			case IndentedCodeBlock code -> FactReferences.checkLiteral(line, code.getLiteral(), "a code block");
			case HtmlInline html -> FactReferences.checkLiteral(line, html.getLiteral(), "HTML");
			case HtmlBlock html -> FactReferences.checkLiteral(line, html.getLiteral(), "HTML");
			case Link link -> FactReferences.checkLiteral(line, destinationAndTitle(link), "a link's address");
			default -> List.of();
		};
	}

	/** Decoded: a brace comes percent-encoded out of some editors. */
	private static String destinationAndTitle(Link link) {
		String destination = link.getDestination().replaceAll("(?i)%7B", "{").replaceAll("(?i)%7D", "}");
		return destination + "\n" + ((link.getTitle() != null) ? link.getTitle() : "");
	}

	private static void destination(int line, String destination, List<Finding> findings) {
		int colon = destination.indexOf(':');
		String scheme = (colon < 0) ? "" : destination.substring(0, colon).toLowerCase(Locale.ROOT);
		if (destination.startsWith(References.GUIDE)) {
			String slug = destination.substring(References.GUIDE.length());
			if (!Vocabulary.isSlug(slug)) {
				findings.add(new Finding(line, "slug-malformed",
						"`" + slug + "` cannot be a guide's slug: write (guide:its-slug), with [a-z0-9-] alone."));
			}
		}
		else if (scheme.startsWith("http") ? !Addresses.isUrl(destination)
				: !OTHER_SCHEMES.contains(scheme) || colon + 1 == destination.length()) {
			findings.add(new Finding(line, "link-scheme", "The link `" + destination
					+ "` leads nowhere: write a whole https:// address, mailto:, tel:, or guide: and a guide's slug."));
		}
	}

}
