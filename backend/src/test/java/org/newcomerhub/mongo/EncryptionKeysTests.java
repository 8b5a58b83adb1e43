package org.newcomerhub.mongo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class EncryptionKeysTests {

	private static final EncryptionProperties NOTHING = new EncryptionProperties(null, List.of());

	@TempDir
	Path folder;

	private DataFolder trial() {
		return new DataFolder(this.folder.resolve("data"), true);
	}

	private DataFolder production() {
		return new DataFolder(this.folder.resolve("data"), false);
	}

	@Test
	void the_embedded_store_gets_a_key_file_that_only_its_owner_reads_and_keeps_it() throws IOException {
		List<byte[]> made = EncryptionKeys.find(NOTHING, trial());
		Path file = this.folder.resolve("data/encryption.key");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		assertThat(EncryptionKeys.find(NOTHING, trial())).usingRecursiveComparison().isEqualTo(made);
		assertThat(made).singleElement().satisfies((key) -> assertThat(key).hasSize(32));
		try (var files = Files.list(file.getParent())) {
			assertThat(files).containsExactly(file);
		}
	}

	@Test
	void two_folders_have_different_keys() {
		List<byte[]> one = EncryptionKeys.find(NOTHING, trial());
		List<byte[]> other = EncryptionKeys.find(NOTHING, new DataFolder(this.folder.resolve("other"), true));
		assertThat(one.getFirst()).isNotEqualTo(other.getFirst());
	}

	@Test
	void a_damaged_key_file_is_refused_and_left_alone() throws IOException {
		Files.createDirectories(this.folder.resolve("data"));
		Path file = Files.writeString(this.folder.resolve("data/encryption.key"), "c2hvcnQ=");
		assertThatExceptionOfType(EncryptionKeyException.class).isThrownBy(() -> EncryptionKeys.find(NOTHING, trial()))
			.withMessageContainingAll(file.toString(), "40 bits", "256");
		assertThat(file).hasContent("c2hvcnQ=");
	}

	@Test
	void mongodb_without_a_key_is_refused_and_the_remedy_named() {
		assertThatExceptionOfType(EncryptionKeyException.class)
			.isThrownBy(() -> EncryptionKeys.find(NOTHING, production()))
			.satisfies((ex) -> assertThat(new EncryptionKeyException.Analyzer().analyze(ex, ex).getAction())
				.contains("openssl rand -base64 32", "HUB_ENCRYPTION_KEY"));
		assertThatExceptionOfType(EncryptionKeyException.class)
			.isThrownBy(() -> EncryptionKeys.find(new EncryptionProperties("  ", List.of()), production()));
	}

	@Test
	void a_key_that_is_none_is_refused_without_being_told() {
		String few = Base64.getEncoder().encodeToString("my own password".getBytes(StandardCharsets.UTF_8));
		for (String bad : List.of("my own password", few)) {
			assertThatExceptionOfType(EncryptionKeyException.class)
				.isThrownBy(() -> EncryptionKeys.find(new EncryptionProperties(bad, List.of()), trial()))
				.withMessageContaining("hub.encryption.key")
				.satisfies((ex) -> assertThat(ex.getMessage()).doesNotContain(bad));
			assertThatExceptionOfType(EncryptionKeyException.class)
				.isThrownBy(
						() -> EncryptionKeys.find(new EncryptionProperties(TestEncryption.KEY, List.of(bad)), trial()))
				.withMessageContaining("hub.encryption.old-keys");
		}
	}

	@Test
	void the_settings_do_not_tell_the_keys() {
		assertThat(new EncryptionProperties(TestEncryption.KEY, List.of(TestEncryption.KEY)).toString())
			.doesNotContain(TestEncryption.KEY);
	}

	@Test
	void a_set_key_goes_before_the_file_and_old_ones_come_after_it() {
		String other = Base64.getEncoder().encodeToString(new byte[32]);
		assertThat(EncryptionKeys.find(new EncryptionProperties(TestEncryption.KEY, List.of(other)), trial()))
			.hasSize(2)
			.last()
			.isEqualTo(new byte[32]);
		assertThat(this.folder.resolve("data")).doesNotExist();
	}

	@Test
	void no_file_is_written_outside_the_folder() {
		for (String name : List.of("../out", "/tmp/out", "a/../../out", "", ".")) {
			assertThatIllegalArgumentException().isThrownBy(() -> trial().write(name, new byte[0]));
		}
	}

}
