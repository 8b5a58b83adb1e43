package org.newcomerhub.schema.pack;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever stands in the files, reading ends, and every fault stands somewhere in its
 * file.
 */
class MutilatedPacksTests {

	private static final List<String> FILES = List.of(ExamplePack.DA, ExamplePack.EN, ExamplePack.BODY,
			ExamplePack.ADDITION, "region.yaml", "facts/library-fee/item.yaml", "facts/library-day/da.md");

	private static final List<String> PIECES = List.of("\n", ": ", "- ", "[", "]", "{", "}", "\"", "'", "#", "## ",
			"### ", "{#", "}\n", "---\n", "```\n", "&a ", "*a ", "!!int ", "|\n", ">\n", "\t", "null", "~", "0", "-1",
			"1e999", "guide:", "{fact:", "](", "\u0000", "\u202E", "\uFEFF", "\r", "<<: ", "? ", "%YAML 9\n", "title",
			"labels: ", "segments: {title: ");

	@Test
	void reading_never_throws() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		for (int round = 0; round < 1500; round++) {
			String file = FILES.get(random.nextInt(FILES.size()));
			ExamplePack pack = new ExamplePack();
			String words = mutilated(pack.words(file), random);
			PackReading reading = pack.with(file, words).read();
			long lines = words.lines().count() + words.chars().filter((it) -> it == '\r').count() + 2;
			assertThat(reading.faults()).as("seed %d, round %d, %s:%n%s", seed, round, file, words)
				.allSatisfy((fault) -> {
					assertThat(fault.line()).isNotNegative();
					assertThat(fault.message()).isNotBlank();
				})
				.filteredOn((fault) -> fault.file().equals(file))
				.allSatisfy((fault) -> assertThat((long) fault.line()).isLessThanOrEqualTo(lines));
		}
	}

	@Test
	void reading_random_bytes_never_throws() {
		Random random = new Random(7);
		for (int round = 0; round < 300; round++) {
			byte[] bytes = new byte[random.nextInt(200)];
			random.nextBytes(bytes);
			String file = FILES.get(random.nextInt(FILES.size()));
			assertThat(new ExamplePack().with(file, bytes).faults()).isNotEmpty();
		}
	}

	private static String mutilated(String words, Random random) {
		StringBuilder builder = new StringBuilder(words);
		for (int i = random.nextInt(4); i >= 0; i--) {
			int at = random.nextInt(builder.length() + 1);
			if (random.nextBoolean()) {
				builder.insert(at, PIECES.get(random.nextInt(PIECES.size())));
			}
			else {
				builder.delete(at, Math.min(builder.length(), at + random.nextInt(20)));
			}
		}
		return new String(builder.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
	}

}
