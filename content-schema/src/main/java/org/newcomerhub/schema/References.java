package org.newcomerhub.schema;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.regex.Pattern;

import org.commonmark.node.Link;
import org.commonmark.node.Node;

/**
 * What a piece of Markdown refers to, each once, in reading order. What stands in code is
 * not a reference.
 *
 * @param guides the slugs of its {@code guide:} links, as written
 * @param facts the ids of its {@code {fact:…}} references, as written
 * @param links the destinations of all other links
 */
public record References(List<String> guides, List<String> facts, List<String> links) {

	/** Begins the destination of a link to another guide. */
	public static final String GUIDE = "guide:";

	/** A reference to a fact in plain words; the first group is the fact's id. */
	public static final Pattern FACT = Pattern.compile("\\{fact:([^{}]*)}");

	public References {
		guides = List.copyOf(guides);
		facts = List.copyOf(facts);
		links = List.copyOf(links);
	}

	/**
	 * Reads Markdown (CommonMark with tables). Never fails.
	 */
	public static References in(String markdown) {
		SequencedSet<String> guides = new LinkedHashSet<>();
		SequencedSet<String> facts = new LinkedHashSet<>();
		SequencedSet<String> links = new LinkedHashSet<>();
		for (Node node : Markdown.nodes(markdown)) {
			switch (node) {
				case Link link when link.getDestination().startsWith(GUIDE) ->
					guides.add(link.getDestination().substring(GUIDE.length()));
				case Link link -> links.add(link.getDestination());
				case org.commonmark.node.Text text -> facts.addAll(FactReferences.ids(text.getLiteral()));
				default -> {
				}
			}
		}
		return new References(new ArrayList<>(guides), new ArrayList<>(facts), new ArrayList<>(links));
	}

	/**
	 * Returns the ids of the facts that a segment refers to, as written, in order;
	 * whether it is Markdown or plain goes by its id.
	 */
	public static List<String> facts(Segment segment) {
		return facts(segment.id(), segment.words());
	}

	/**
	 * Returns the ids of the facts that the words of a segment refer to, as
	 * {@link #facts(Segment)}.
	 */
	public static List<String> facts(String segment, String words) {
		return SegmentIds.isMarkdown(segment) ? in(words).facts()
				: FactReferences.ids(words).stream().distinct().toList();
	}

}
