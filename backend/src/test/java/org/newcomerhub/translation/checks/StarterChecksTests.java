package org.newcomerhub.translation.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.newcomerhub.schema.Meaning;
import org.newcomerhub.schema.Segment;
import org.newcomerhub.schema.Text;
import org.newcomerhub.schema.pack.Pack;
import org.newcomerhub.schema.pack.PackFiles;
import org.newcomerhub.schema.pack.PackReader;
import org.newcomerhub.translation.glossary.StarterTerms;
import org.newcomerhub.translation.glossary.Term;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The translations that come with the hub.
 */
class StarterChecksTests {

	private static final Path STARTER = Path.of("src/main/resources/starter");

	/** Text to what is found in it. */
	private static Map<String, List<Finding>> findings() throws IOException {
		Map<String, List<Finding>> all = new TreeMap<>();
		try (Stream<Path> regions = Files.list(STARTER)) {
			for (Path region : regions.sorted().toList()) {
				Pack pack = new PackReader(Clock.systemUTC()).read(PackFiles.folder(region), (kind, slug) -> true)
					.pack();
				assertThat(pack).as(region.toString()).isNotNull();
				List<Term> terms = StarterTerms.of(pack.region().source().equals("sv") ? "se" : "dk");
				pack.items().forEach((item) -> {
					Text source = item.texts().get(pack.region().source());
					assertThat(source).as(item.slug()).isNotNull();
					item.texts()
						.values()
						.stream()
						.filter((text) -> !text.language().equals(source.language()))
						.forEach((text) -> all.put(
								region.getFileName() + "/" + item.kind() + "/" + item.slug() + " " + text.language(),
								TextChecks.check(made(text, source), List.of(source), terms)));
				});
			}
		}
		return all;
	}

	/** As the import has it: made from the source beside it. */
	private static Text made(Text text, Text source) {
		return new Text(text.language(),
				text.segments()
					.stream()
					.map((segment) -> new Segment(segment.id(), segment.words(), segment.origin(), segment.state(),
							null, source.segment(segment.id()).map(Meaning::of).orElse(null)))
					.toList());
	}

	@Test
	void what_comes_with_the_hub_passes_its_own_checks() throws IOException {
		List<String> errors = new ArrayList<>();
		List<String> warnings = new ArrayList<>();
		Map<String, List<Finding>> all = findings();
		all.forEach((text, found) -> found.forEach((finding) -> (finding.isError() ? errors : warnings)
			.add(text + " " + finding.segment() + " " + finding.code() + ": " + finding.message())));
		assertThat(all).hasSizeGreaterThan(150);
		assertThat(errors).isEmpty();
		assertThat(warnings).as("warnings that a translator would learn to overlook").hasSizeLessThan(all.size() / 4);
	}

}
