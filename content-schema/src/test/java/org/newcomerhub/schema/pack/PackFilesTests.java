package org.newcomerhub.schema.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PackFilesTests {

	@TempDir
	Path temporary = Path.of("");

	private Path folder = Path.of("");

	@BeforeEach
	void write() throws IOException {
		this.folder = Files.createDirectories(this.temporary.resolve(".hidden/pack"));
		Files.writeString(this.temporary.resolve("secret.md"), "secret");
		Files.createDirectories(this.folder.resolve("guides/a"));
		Files.createDirectories(this.folder.resolve(".git"));
		Files.writeString(this.folder.resolve("guides/a/da.md"), "ord");
		Files.writeString(this.folder.resolve(".git/config"), "x");
		Files.writeString(this.folder.resolve("guides/.DS_Store"), "x");
	}

	@Test
	void a_folder_s_files_are_named_from_it_and_hidden_ones_left_out() throws IOException {
		PackFiles files = PackFiles.folder(this.folder);
		assertThat(files.names()).containsExactly("guides/a/da.md");
		assertThat(files.read("guides/a/da.md")).isEqualTo("ord".getBytes(StandardCharsets.UTF_8));
		assertThat(files.size("guides/a/da.md")).isEqualTo(3);
	}

	@Test
	void nothing_outside_the_folder_is_read() throws IOException {
		Files.createSymbolicLink(this.folder.resolve("guides/a/en.md"), this.temporary.resolve("secret.md"));
		Files.createSymbolicLink(this.folder.resolve("guides/b"), this.temporary);
		PackFiles files = PackFiles.folder(this.folder);
		assertThat(files.names()).containsExactly("guides/a/da.md", "guides/a/en.md", "guides/b");
		for (String name : new String[] { "guides/a/en.md", "guides/b", "guides/b/secret.md", "../../secret.md",
				"gone.md" }) {
			assertThatIOException().as(name).isThrownBy(() -> files.read(name));
			assertThatIOException().as(name).isThrownBy(() -> files.size(name));
		}
	}

	@Test
	void a_link_that_leads_out_is_a_fault_of_its_file() throws IOException {
		Files.createSymbolicLink(this.folder.resolve("guides/a/en.md"), this.temporary.resolve("secret.md"));
		assertThat(new PackReader(ExamplePack.MONDAY).read(PackFiles.folder(this.folder), KnownItems.none()).faults())
			.filteredOn((fault) -> fault.file().equals("guides/a/en.md"))
			.extracting(PackFault::code)
			.containsExactly("file-unreadable");
	}

	@Test
	void a_link_within_the_folder_is_followed() throws IOException {
		Files.createSymbolicLink(this.folder.resolve("guides/a/en.md"), Path.of("da.md"));
		assertThat(PackFiles.folder(this.folder).read("guides/a/en.md")).hasSize(3);
	}

	@Test
	void a_folder_that_is_not_there_is_a_fault() {
		PackReading reading = new PackReader(ExamplePack.MONDAY).read(PackFiles.folder(this.folder.resolve("gone")),
				KnownItems.none());
		assertThat(reading.pack()).isNull();
		assertThat(reading.faults()).isNotEmpty();
	}

	@Test
	void files_in_memory_are_named_in_order_and_cannot_be_changed() throws IOException {
		PackFiles files = PackFiles.of(Map.of("b", new byte[] { 1 }, "a", new byte[2]));
		assertThat(files.names()).containsExactly("a", "b");
		assertThat(files.size("a")).isEqualTo(2);
		assertThatThrownBy(() -> files.names().clear()).isInstanceOf(UnsupportedOperationException.class);
		assertThatIOException().isThrownBy(() -> files.read("c"));
	}

}
