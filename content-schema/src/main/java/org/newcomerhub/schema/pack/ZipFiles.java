package org.newcomerhub.schema.pack;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The files of a ZIP, unpacked in memory as far as the limits allow.
 */
final class ZipFiles implements PackFiles {

	static final int MOST_ENTRIES = 20_000;

	static final int LARGEST_FILE = LoadedFiles.LARGEST;

	static final int LARGEST = 64_000_000;

	private static final Pattern CLIMBS = Pattern.compile("(^|/)\\.{0,2}(/|$)");

	private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*");

	private final SortedMap<String, byte[]> files = new TreeMap<>();

	private final List<PackFault> faults;

	private long unpacked;

	ZipFiles(byte[] zip) {
		this.faults = unpack(zip);
	}

	private List<PackFault> unpack(byte[] zip) {
		try {
			if (zip.length > LARGEST) {
				throw tooLarge();
			}
			ByteBuffer bytes = ByteBuffer.wrap(zip);
			List<ZipDirectory.Entry> entries = ZipDirectory.of(bytes, MOST_ENTRIES).entries();
			for (ZipDirectory.Entry entry : entries) {
				check(entry);
			}
			for (ZipDirectory.Entry entry : entries) {
				// hidden files and what macOS adds are nobody's content
				if (!entry.name().endsWith("/") && Stream.of(entry.name().split("/"))
					.noneMatch((step) -> step.startsWith(".") || step.equals("__MACOSX"))) {
					unpack(entry, bytes);
				}
			}
			unwrap();
			return List.of();
		}
		catch (ZipFault ex) {
			this.files.clear();
			return List.of(ex.fault());
		}
	}

	private static void check(ZipDirectory.Entry entry) throws ZipFault {
		String name = entry.name();
		String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
		boolean climbs = name.indexOf('\\') >= 0 || CLIMBS.matcher(path).find() || DRIVE.matcher(name).matches();
		if (climbs || name.chars().anyMatch(Character::isISOControl)) {
			throw ZipFault.path(name, "The name `" + name + "` leads out of the pack, or nowhere: rename the file.");
		}
		if (!entry.isOrdinary()) {
			throw ZipFault.path(name, "`" + name + "` is a link: put the file itself there.");
		}
	}

	private void unpack(ZipDirectory.Entry entry, ByteBuffer zip) throws ZipFault {
		ByteBuffer packed = entry.packedBytes(zip);
		if (entry.isEncrypted() || (entry.method() != 0 && entry.method() != 8)) {
			throw ZipFault.broken(entry.name());
		}
		byte[] bytes = inflated(entry, packed);
		CRC32 sum = new CRC32();
		sum.update(bytes);
		if (bytes.length != entry.size() || sum.getValue() != entry.crc()) {
			throw ZipFault.broken(entry.name());
		}
		this.unpacked += bytes.length;
		if (this.unpacked > LARGEST) {
			throw tooLarge();
		}
		if (this.files.put(entry.name(), bytes) != null) {
			throw ZipFault.path(entry.name(), "`" + entry.name() + "` is in the ZIP twice: remove one of them.");
		}
	}

	/** Stops one byte past the limit, whatever size the entry claims to have. */
	private static byte[] inflated(ZipDirectory.Entry entry, ByteBuffer packed) throws ZipFault {
		byte[] out = new byte[(int) Math.min(LARGEST_FILE, entry.size()) + 1];
		int length = 0;
		if (entry.method() == 0) {
			length = Math.min(out.length, packed.remaining());
			packed.get(out, 0, length);
		}
		else {
			Inflater inflater = new Inflater(true);
			try {
				inflater.setInput(packed);
				int read = 1;
				while (read > 0 && length < out.length) {
					read = inflater.inflate(out, length, out.length - length);
					length += read;
				}
			}
			catch (DataFormatException ex) {
				throw ZipFault.broken(entry.name());
			}
			finally {
				inflater.end();
			}
		}
		if (length > LARGEST_FILE) {
			throw ZipFault.tooLarge("`" + entry.name() + "` has more than " + LARGEST_FILE
					+ " bytes (1 MB) unpacked: split it, or take out what does not belong.");
		}
		return Arrays.copyOf(out, length);
	}

	private static ZipFault tooLarge() {
		return ZipFault.tooLarge("The ZIP has more than " + LARGEST + " bytes (64 MB): take out what does not belong.");
	}

	/** A folder that was packed as a whole is the pack. */
	private void unwrap() {
		String first = this.files.isEmpty() ? "" : this.files.firstKey();
		String top = first.substring(0, first.indexOf('/') + 1);
		if (!top.isEmpty() && this.files.containsKey(top + RegionFile.NAME)
				&& this.files.keySet().stream().allMatch((name) -> name.startsWith(top))) {
			SortedMap<String, byte[]> inner = new TreeMap<>();
			this.files.forEach((name, bytes) -> inner.put(name.substring(top.length()), bytes));
			this.files.clear();
			this.files.putAll(inner);
		}
	}

	@Override
	public List<PackFault> faults() {
		return this.faults;
	}

	@Override
	public SortedSet<String> names() {
		return Collections.unmodifiableSortedSet(new TreeMap<>(this.files).navigableKeySet());
	}

	@Override
	public byte[] read(String name) throws IOException {
		byte[] bytes = this.files.get(name);
		if (bytes == null) {
			throw new FileNotFoundException(name);
		}
		return bytes;
	}

}
