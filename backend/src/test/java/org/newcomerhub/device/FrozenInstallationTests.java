package org.newcomerhub.device;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.bson.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An installation as the first release has written it; it never changes, whoever raises
 * the shape adds one.
 */
class FrozenInstallationTests {

	private static Document stored(String name) throws IOException {
		try (InputStream in = FrozenInstallationTests.class.getResourceAsStream("/frozen/" + name + ".json")) {
			return Document.parse(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
		}
	}

	@Test
	void lists_lie_beside_the_regions_so_that_the_release_before_reads_these_as_it_did() throws IOException {
		Document stored = stored("installation-1-lists");
		Installation read = StoredInstallation.read(stored);
		assertThat(read.regions()).containsExactly("lemvig");
		assertThat(read.numbers()).isEqualTo(
				Map.of("lemvig", 7L, "arrived:2026-11-03", 3L, "guide:01990000-0000-7000-8000-000000000002", 12L));
		assertThat(stored.getList("regions", Document.class)).hasSize(1);
		StoredInstallation.write(read)
			.forEach((field, value) -> assertThat(String.valueOf(value)).as(field)
				.isEqualTo(String.valueOf(stored.get(field))));
	}

	@Test
	void an_installation_of_the_first_shape_opens_and_is_written_back_the_same() throws IOException {
		Document stored = stored("installation-1");
		Installation read = StoredInstallation.read(stored);
		assertThat(read.profile().provider()).isEqualTo(Provider.FCM);
		assertThat(read.profile().languages()).isEqualTo(List.of("ti", "ar"));
		assertThat(read.numbers()).isEqualTo(Map.of("lemvig", 7L));
		assertThat(StoredInstallation.write(read).toJson())
			.isEqualTo(StoredInstallation.write(StoredInstallation.read(StoredInstallation.write(read))).toJson());
		StoredInstallation.write(read)
			.forEach((field, value) -> assertThat(String.valueOf(value)).as(field)
				.isEqualTo(String.valueOf(stored.get(field))));
	}

}
