package org.newcomerhub.schema.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Packs as one ZIP file (PKWARE APPNOTE 6.3).
 */
public final class PackZip {

	/** The first moment that a ZIP can name, and so the one that says least. */
	private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

	private PackZip() {
	}

	/**
	 * Returns a ZIP of these files, always the same bytes for the same files: in order of
	 * their names, all of one time, and not compressed, because what a compressor makes
	 * of them differs between its releases. {@link PackFiles#zip(byte[])} reads it if it
	 * keeps the limits that are stated there.
	 */
	public static byte[] write(SortedMap<String, byte[]> files) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
			for (Map.Entry<String, byte[]> file : files.entrySet()) {
				zip.putNextEntry(entry(file.getKey(), file.getValue()));
				zip.write(file.getValue());
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private static ZipEntry entry(String name, byte[] bytes) {
		CRC32 sum = new CRC32();
		sum.update(bytes);
		ZipEntry entry = new ZipEntry(name);
		entry.setMethod(ZipEntry.STORED);
		entry.setSize(bytes.length);
		entry.setCompressedSize(bytes.length);
		entry.setCrc(sum.getValue());
		entry.setTimeLocal(TIME);
		return entry;
	}

}
