package org.newcomerhub.mongo.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.TestStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What another process does to a data folder, and what is left of it when that is killed.
 */
class KilledProcessTests {

	private static final int ROUNDS = 3;

	private static final int ACKNOWLEDGED = 150;

	@TempDir
	Path folder;

	@TempDir
	Path output;

	@Test
	void every_acknowledged_write_survives_kill_9() throws Exception {
		Set<Long> acknowledged = new HashSet<>();
		for (int round = 0; round < ROUNDS; round++) {
			Path printed = this.output.resolve("round" + round);
			Process process = start(round * 1_000_000L, printed);
			Await.until("enough is acknowledged", () -> printed(printed).size() >= ACKNOWLEDGED);
			process.destroyForcibly();
			assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
			acknowledged.addAll(printed(printed));
			assertThat(stored()).as("round %s", round).containsAll(acknowledged);
		}
		assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ROUNDS * ACKNOWLEDGED);
	}

	@Test
	void a_folder_that_another_process_has_open_is_refused_until_that_ends() throws Exception {
		Path printed = this.output.resolve("printed");
		Process process = start(0, printed);
		try {
			Await.until("the other process has it open", () -> !printed(printed).isEmpty());
			assertThatExceptionOfType(DataFolderInUseException.class)
				.isThrownBy(() -> EmbeddedStore.open(this.folder).close())
				.withMessageContaining(this.folder.toString())
				.withMessageContaining("in use by another process");
		}
		finally {
			process.destroyForcibly();
		}
		assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
		EmbeddedStore.open(this.folder).close();
	}

	private Process start(long first, Path printed) throws IOException {
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
				"-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp",
				System.getProperty("java.class.path"), InsertingProcess.class.getName(), this.folder.toString(),
				Long.toString(first))
			.redirectErrorStream(true)
			.redirectOutput(printed.toFile())
			.start();
	}

	/** The ids printed so far; a last line without its end is not printed yet. */
	private static List<Long> printed(Path file) {
		try {
			String all = Files.readString(file);
			return all.substring(0, all.lastIndexOf('\n') + 1)
				.lines()
				.filter((line) -> line.startsWith(InsertingProcess.ACKNOWLEDGED))
				.map((line) -> Long.valueOf(line.substring(InsertingProcess.ACKNOWLEDGED.length())))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Set<Long> stored() {
		Set<Long> ids = new HashSet<>();
		try (EmbeddedStore store = EmbeddedStore.open(this.folder);
				TestStore client = TestStore.of(store, InsertingProcess.DATABASE)) {
			for (Document document : client.documents("document")) {
				if (document.getBoolean("changed", false)) {
					ids.add(document.getLong("_id"));
				}
			}
		}
		return ids;
	}

}
