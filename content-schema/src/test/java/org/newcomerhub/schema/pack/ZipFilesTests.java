package org.newcomerhub.schema.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class ZipFilesTests {

	private static final int HEADER = 0x02014b50;

	@TempDir
	Path temporary = Path.of("");

	@Test
	void a_zip_has_the_files_that_were_put_in() throws IOException {
		SortedMap<String, byte[]> town = town();
		Path file = Files.write(this.temporary.resolve("town.zip"), PackZip.write(town));
		for (PackFiles files : new PackFiles[] { PackFiles.zip(PackZip.write(town)), PackFiles.zip(file),
				PackFiles.zip(deflated(town)) }) {
			assertThat(files.faults()).isEmpty();
			assertThat(files.names()).isEqualTo(town.keySet());
			assertThat(files.read("region.yaml")).isEqualTo(town.get("region.yaml"));
			assertThat(PackReader.hash(files)).isEqualTo(PackReader.hash(new ExamplePack().files()));
			assertThatIOException().isThrownBy(() -> files.read("gone.md"));
		}
	}

	@Test
	void equal_files_make_equal_bytes() throws IOException {
		assertThat(PackZip.write(town())).isEqualTo(PackZip.write(town()));
		assertThat(PackFiles.zip(PackZip.write(new TreeMap<>())).names()).isEmpty();
	}

	@Test
	void a_folder_packed_as_a_whole_is_the_pack_and_hidden_files_are_nobody_s() throws IOException {
		SortedMap<String, byte[]> files = new TreeMap<>();
		town().forEach((name, bytes) -> files.put("my town/" + name, bytes));
		files.put("my town/.DS_Store", new byte[1]);
		files.put("__MACOSX/my town/._region.yaml", new byte[1]);
		assertThat(PackFiles.zip(PackZip.write(files)).names()).isEqualTo(town().keySet());
	}

	@ParameterizedTest
	@ValueSource(strings = { "../a.md", "guides/../../a.md", "guides/..", "/etc/passwd", "./a.md", "a//b.md", "C:/a.md",
			"c:a.md", "a\\b.md", "..\\a.md", "a\u0000.md", "a\n.md", "../", "/" })
	void a_name_that_leads_out_of_the_pack_is_refused(String name) {
		SortedMap<String, byte[]> files = new TreeMap<>(Map.of("region.yaml", new byte[1], name, new byte[0]));
		assertRefused(PackZip.write(files), "zip-path");
	}

	@Test
	void a_file_that_is_there_twice_is_refused() {
		byte[] zip = PackZip.write(new TreeMap<>(Map.of("aa", new byte[1], "ab", new byte[1])));
		assertRefused(
				new String(zip, StandardCharsets.ISO_8859_1).replace("ab", "aa").getBytes(StandardCharsets.ISO_8859_1),
				"zip-path");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0120777, 0020666, 0010644, 0060644 })
	void a_link_or_a_device_is_refused(int mode) {
		byte[] zip = PackZip.write(new TreeMap<>(Map.of("a.md", "/etc/passwd".getBytes(StandardCharsets.UTF_8))));
		assertThat(PackFiles.zip(withMode(zip, 0100644)).faults()).isEmpty();
		assertRefused(withMode(zip, mode), "zip-path");
	}

	@Test
	void a_bomb_stops_early() throws IOException {
		SortedMap<String, byte[]> bomb = new TreeMap<>(Map.of("a.md", new byte[200_000_000]));
		byte[] zip = deflated(bomb);
		assertThat(zip).hasSizeLessThan(1_000_000);
		assertRefused(zip, "zip-too-large");
	}

	@Test
	void a_bomb_that_says_it_is_small_is_refused_too() throws IOException {
		byte[] zip = deflated(new TreeMap<>(Map.of("a.md", new byte[50_000_000])));
		ByteBuffer buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
		buffer.putInt(header(buffer) + 24, 10);
		assertRefused(zip, "zip-invalid");
	}

	@Test
	void many_files_that_are_too_large_together_are_refused() throws IOException {
		SortedMap<String, byte[]> files = new TreeMap<>();
		for (int i = 0; i < 65; i++) {
			files.put("guides/" + i + "/da.md", new byte[1_000_000]);
		}
		assertRefused(deflated(files), "zip-too-large");
		files.remove("guides/64/da.md");
		assertThat(PackFiles.zip(deflated(files)).faults()).isEmpty();
		files.put("guides/0/da.md", new byte[1_000_001]);
		assertRefused(deflated(files), "zip-too-large");
	}

	@Test
	void many_entries_are_refused_before_they_are_looked_at() {
		SortedMap<String, byte[]> files = new TreeMap<>();
		for (int i = 0; i <= ZipFiles.MOST_ENTRIES; i++) {
			files.put("guides/" + i + "/../../da.md", new byte[0]);
		}
		assertRefused(PackZip.write(files), "zip-too-large");
	}

	@Test
	void a_zip_larger_than_what_may_be_in_it_is_not_opened() throws IOException {
		Path file = this.temporary.resolve("large.zip");
		Files.write(file, new byte[ZipFiles.LARGEST + 10]);
		assertThat(PackFiles.zip(file).faults()).extracting(PackFault::code).containsExactly("zip-too-large");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "PK", "this is no zip file, but long enough to look for its end" })
	void what_is_no_zip_is_refused(String bytes) {
		assertRefused(bytes.getBytes(StandardCharsets.UTF_8), "zip-invalid");
	}

	@Test
	void a_broken_zip_is_refused_and_never_read_in_part() throws IOException {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		byte[] whole = deflated(town());
		SortedMap<String, byte[]> town = town();
		// a folder whose name loses its slash is an empty file
		town.put("", new byte[0]);
		for (int round = 0; round < 2000; round++) {
			byte[] zip = (round % 2 == 0) ? whole.clone() : Arrays.copyOf(whole, random.nextInt(whole.length));
			if (zip.length == whole.length) {
				zip[random.nextInt(zip.length)] ^= (byte) (1 << random.nextInt(8));
			}
			PackFiles files = PackFiles.zip(zip);
			if (files.faults().isEmpty()) {
				// a bit that changes a name or a time, but no byte of a file
				for (String name : files.names()) {
					assertThat(town.values()).as("seed %d, round %d", seed, round).anyMatch(sameAs(files.read(name)));
				}
			}
			else {
				assertThat(files.names()).isEmpty();
			}
		}
	}

	@Test
	void the_reader_says_what_is_wrong_with_a_zip() {
		PackReading reading = new PackReader(ExamplePack.MONDAY).read(PackFiles.zip(new byte[5]), KnownItems.none());
		assertThat(reading.pack()).isNull();
		assertThat(reading.faults()).extracting(PackFault::code).containsExactly("zip-invalid");
	}

	private static Predicate<byte[]> sameAs(byte[] bytes) {
		return (other) -> Arrays.equals(bytes, other);
	}

	private static void assertRefused(byte[] zip, String code) {
		PackFiles files = PackFiles.zip(zip);
		assertThat(files.faults()).extracting(PackFault::code).containsExactly(code);
		assertThat(files.names()).isEmpty();
	}

	private static SortedMap<String, byte[]> town() throws IOException {
		SortedMap<String, byte[]> files = new TreeMap<>();
		PackFiles town = new ExamplePack().files();
		for (String name : town.names()) {
			files.put(name, town.read(name));
		}
		return files;
	}

	/** As any program would pack them. */
	private static byte[] deflated(SortedMap<String, byte[]> files) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry("guides/"));
			for (String name : files.keySet()) {
				zip.putNextEntry(new ZipEntry(name));
				zip.write(Objects.requireNonNull(files.get(name)));
			}
		}
		return bytes.toByteArray();
	}

	private static byte[] withMode(byte[] zip, int mode) {
		byte[] changed = zip.clone();
		ByteBuffer buffer = ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN);
		int header = header(buffer);
		buffer.put(header + 5, (byte) 3);
		buffer.putInt(header + 38, mode << 16);
		return changed;
	}

	/** Where the directory's last entry stands. */
	private static int header(ByteBuffer zip) {
		int at = zip.limit() - 46;
		while (zip.getInt(at) != HEADER) {
			at--;
		}
		return at;
	}

}
