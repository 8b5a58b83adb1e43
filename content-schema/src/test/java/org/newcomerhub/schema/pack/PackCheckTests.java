package org.newcomerhub.schema.pack;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PackCheckTests {

	private final String land = ExamplePack.folder("land").toString();

	private final String town = ExamplePack.folder("town").toString();

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	@Test
	void packs_are_checked_with_their_parents_in_any_order() {
		assertThat(run(this.town, this.land)).isZero();
		assertThat(printed()).isEqualTo("2 packs, 11 items without faults, 0 faults\n");
	}

	@Test
	void without_its_parent_a_pack_s_links_lead_nowhere() {
		assertThat(run(this.town)).isOne();
		assertThat(printed()).contains(this.town + "/guides/town-hall/item.yaml:14: No reader")
			.contains("[item-unknown]");
	}

	@Test
	void a_folder_without_a_pack_is_a_fault(@TempDir Path empty) throws Exception {
		assertThat(run(empty.toString(), empty.resolve("gone").toString())).isOne();
		assertThat(printed()).contains("[region-missing]", "[files-unreadable]");
		Files.writeString(empty.resolve("region.yaml"), "id: a\nparent: a\n");
		assertThat(run(empty.toString())).isOne();
		assertThat(printed()).contains("[parent-itself]");
	}

	@Test
	void without_folders_it_says_how_to_use_it() {
		assertThat(run()).isEqualTo(2);
		assertThat(printed()).startsWith("Usage:");
	}

	private int run(String... folders) {
		this.out.reset();
		return PackCheck.run(List.of(folders), new PrintStream(this.out, true, StandardCharsets.UTF_8));
	}

	private String printed() {
		return this.out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
	}

}
