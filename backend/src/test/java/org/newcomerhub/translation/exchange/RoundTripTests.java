package org.newcomerhub.translation.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.newcomerhub.schema.Meaning;
import org.newcomerhub.schema.Origin;
import org.newcomerhub.schema.Segment;
import org.newcomerhub.schema.State;
import org.newcomerhub.schema.Text;
import org.newcomerhub.schema.pack.KnownItems;
import org.newcomerhub.schema.pack.PackFiles;
import org.newcomerhub.schema.pack.PackItem;
import org.newcomerhub.schema.pack.PackReader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What goes out and comes back as it was is as it was.
 */
class RoundTripTests {

	private static final List<String> WORDS = List.of("ord", " ", "\n", "\n\n", "*", "**", "[a](https://x.dk)",
			"{fact:a}", "<b>", "&", "&amp;", "\"", "'", "- ", "`x`", "\t", "\r", "\u0001", "\uFFFE", "\uD800", "𝄞",
			"تعال", "]]>", "|", "\\", "<!--", "<?x?>");

	private static String words(Random random) {
		StringBuilder words = new StringBuilder("x");
		for (int n = random.nextInt(12); n >= 0; n--) {
			words.append(WORDS.get(random.nextInt(WORDS.size())));
		}
		return words.toString();
	}

	private static <T> T one(Random random, T[] values) {
		return values[random.nextInt(values.length)];
	}

	private static Text random(Random random, String language, Text source) {
		List<Segment> segments = new ArrayList<>();
		for (String id : Stream.of("title", "what.body", "a.b/c ü").toList()) {
			String madeFrom = source.segment(id)
				.filter((segment) -> random.nextInt(4) > 0)
				.map(Meaning::of)
				.orElse(null);
			if (language.equals("da") || random.nextInt(4) > 0) {
				segments.add(new Segment(id, words(random), one(random, Origin.values()), one(random, State.values()),
						null, madeFrom));
			}
		}
		return new Text(language, segments);
	}

	private static void check(ItemTexts texts) {
		String xml = TestTexts.written(texts);
		Merge known = TestTexts.merged(xml, texts);
		assertThat(known.faults()).as(xml).isEmpty();
		assertThat(known.isChanged()).as(xml).isFalse();
		assertThat(Set.copyOf(known.merged().segments())).isEqualTo(Set.copyOf(texts.translation().segments()));
		XliffDocument document = TestTexts.read(xml);
		Merge unknown = new Merge(texts, null, null, false).of(document, document.files().getFirst());
		assertThat(unknown.faults()).as(xml).isEmpty();
		assertThat(unknown.isChanged()).as(xml).isFalse();
	}

	@Test
	void random_texts() {
		Random random = new Random(3);
		for (int i = 0; i < 2_000; i++) {
			Text source = random(random, "da", new Text("da", List.of()));
			check(TestTexts.of(source, 2, random(random, "ar", source), 3));
		}
	}

	@Test
	void the_starter_content() throws IOException {
		int checked = 0;
		Map<String, PackItem> items = starter();
		for (PackItem item : items.values()) {
			Text source = item.texts().get("da");
			for (Text translation : item.texts().values()) {
				if (source != null && !translation.language().equals("da")) {
					check(TestTexts.of(source, 1, translation, 1));
					checked++;
				}
			}
		}
		assertThat(checked).isGreaterThan(100);
	}

	/** What of the starter content is written in Danish first. */
	static Map<String, PackItem> starter() throws IOException {
		Map<String, PackItem> items = new TreeMap<>();
		for (String name : List.of("dk", "lemvig")) {
			var read = new PackReader(Clock.systemUTC())
				.read(PackFiles.folder(Path.of("src/main/resources/starter", name)), KnownItems.none());
			if (read.pack() != null) {
				read.pack().items().forEach((item) -> items.put(name + "/" + item.kind() + "/" + item.slug(), item));
			}
		}
		return items;
	}

}
