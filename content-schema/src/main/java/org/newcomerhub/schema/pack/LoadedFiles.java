package org.newcomerhub.schema.pack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * The files of a pack, each read once.
 */
final class LoadedFiles {

	/** The largest file, in bytes. */
	static final int LARGEST = 1_000_000;

	private final Map<String, byte[]> bytes = new HashMap<>();

	private final Faults faults;

	private final String hash;

	LoadedFiles(PackFiles files, Iterable<String> names, Faults faults) {
		this.faults = faults;
		MessageDigest digest = sha256();
		for (String name : names) {
			byte[] read = read(files, name);
			byte[] label = name.getBytes(StandardCharsets.UTF_8);
			// the lengths keep a name from running into the bytes, and one file into the
			// next
			digest.update(ByteBuffer.allocate(8).putInt(label.length).putInt(read.length).flip());
			digest.update(label);
			digest.update(read);
		}
		this.hash = HexFormat.of().formatHex(digest.digest());
	}

	private byte[] read(PackFiles files, String name) {
		try {
			long size = files.size(name);
			if (size > LARGEST) {
				this.faults.add(name, 0, "file-too-large", "The file has " + size + " bytes, and " + LARGEST
						+ " (1 MB) is the most: split it, or take out what does not belong.");
				return new byte[0];
			}
			byte[] read = files.read(name);
			this.bytes.put(name, read);
			return read;
		}
		catch (IOException ex) {
			this.faults.add(name, 0, "file-unreadable", "The file cannot be read: " + ex.getMessage() + ".");
			return new byte[0];
		}
	}

	/**
	 * Returns a file's lines; nothing if it is not there, or noted to be unreadable.
	 */
	Optional<Lines> lines(String name) {
		byte[] found = this.bytes.get(name);
		return (found != null) ? Lines.of(name, found, this.faults) : Optional.empty();
	}

	/** SHA-256 over names and bytes, in hexadecimal. */
	String hash() {
		return this.hash;
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
