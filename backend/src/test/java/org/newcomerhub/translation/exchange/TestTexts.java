package org.newcomerhub.translation.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.model.Pointers;
import org.newcomerhub.schema.Meaning;
import org.newcomerhub.schema.Origin;
import org.newcomerhub.schema.Segment;
import org.newcomerhub.schema.State;
import org.newcomerhub.schema.Text;

/**
 * An item that is translated from Danish, without a store.
 */
final class TestTexts {

	static final UUID ID = UUID.fromString("0190d5a8-0000-7000-8000-000000000001");

	/** What some words are that a translator must take care of. */
	static final String TRICKY = "Betal **nu** efter {fact:igu-weeks} uger, se [kortet](guide:tax-card).\n\n- a & b\n- <https://x.dk>";

	private TestTexts() {
	}

	/** An item whose source has some words and whose translation is at a revision. */
	static ItemTexts of(Text source, int sourceHead, Text translation, @Nullable Integer head) {
		Map<String, Pointers> parts = new LinkedHashMap<>();
		parts.put(Part.text("da"), Pointers.NONE.saved(sourceHead));
		if (head != null) {
			parts.put(Part.text(translation.language()), Pointers.NONE.saved(head));
		}
		Item item = Item.created(ID, "lemvig", "guide", "tax-card", null, "da", Instant.EPOCH).with(parts);
		return new ItemTexts(item, translation.language(), List.of(), source, translation);
	}

	/** A source text: ids and words in turn. */
	static Text source(String... words) {
		Segment[] segments = new Segment[words.length / 2];
		for (int n = 0; n < segments.length; n++) {
			segments[n] = new Segment(words[2 * n], words[2 * n + 1], Origin.HUMAN, State.TRANSLATED, null, null);
		}
		return new Text("da", List.of(segments));
	}

	/** A translation of a source, current and by a person: ids and words in turn. */
	static Text translation(Text source, String language, String... words) {
		Segment[] segments = new Segment[words.length / 2];
		for (int n = 0; n < segments.length; n++) {
			segments[n] = new Segment(words[2 * n], words[2 * n + 1], Origin.HUMAN, State.TRANSLATED, null,
					source.segment(words[2 * n]).map(Meaning::of).orElse(null));
		}
		return new Text(language, List.of(segments));
	}

	/** How it goes out. */
	static String written(ItemTexts texts) {
		return new XliffWriter("da", texts.language(), false)
			.write(List.of(new ExportedItem(texts, Map.of(), List.of())));
	}

	static XliffDocument read(String xml) {
		return XliffReader.read(xml.getBytes(StandardCharsets.UTF_8));
	}

	/** How it comes back to texts that may have moved on. */
	static Merge merged(String xml, ItemTexts now, @Nullable Text then, @Nullable Text base) {
		XliffDocument document = read(xml);
		return new Merge(now, then, base, true).of(document, document.files().getFirst());
	}

	/** How it comes back to the same texts. */
	static Merge merged(String xml, ItemTexts same) {
		return merged(xml, same, same.source(), same.translation());
	}

	static List<String> codes(Merge merge) {
		return merge.faults().stream().map(XliffFault::code).toList();
	}

}
