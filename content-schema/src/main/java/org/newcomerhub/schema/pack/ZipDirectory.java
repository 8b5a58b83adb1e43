package org.newcomerhub.schema.pack;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The central directory of a ZIP file (PKWARE APPNOTE 6.3, 4.3). It alone says what is in
 * the file and which of it are links: {@code java.util.zip} tells neither links nor
 * duplicates.
 *
 * @param entries in their order
 */
record ZipDirectory(List<Entry> entries) {

	private static final int END = 0x06054b50;

	private static final int END_SIZE = 22;

	private static final int HEADER = 0x02014b50;

	private static final int HEADER_SIZE = 46;

	private static final int LOCAL = 0x04034b50;

	private static final int LOCAL_SIZE = 30;

	private static final int LONGEST_COMMENT = 0xFFFF;

	/**
	 * A file or folder in a ZIP.
	 *
	 * @param name as it is written there
	 * @param flags the general purpose bits
	 * @param method 0: stored, 8: deflated
	 * @param crc of its bytes
	 * @param packed how many bytes it has in the ZIP
	 * @param size how many bytes it says it has outside
	 * @param type the type that Unix gives it; 0: not said
	 * @param offset where its local header stands
	 */
	record Entry(String name, int flags, int method, long crc, long packed, long size, int type, long offset) {

		boolean isEncrypted() {
			return (this.flags & 1) != 0;
		}

		/** A file or a folder, and no link, device or pipe. */
		boolean isOrdinary() {
			return this.type == 0 || this.type == 0100000 || this.type == 0040000;
		}

		/**
		 * Returns the bytes that the ZIP has for it.
		 * @throws ZipFault if they do not lie in the ZIP
		 */
		ByteBuffer packedBytes(ByteBuffer zip) throws ZipFault {
			try {
				int at = Math.toIntExact(this.offset);
				if (zip.getInt(at) != LOCAL) {
					throw ZipFault.broken(this.name);
				}
				int begin = at + LOCAL_SIZE + u16(zip, at + 26) + u16(zip, at + 28);
				return zip.slice(begin, Math.toIntExact(this.packed));
			}
			catch (IndexOutOfBoundsException | ArithmeticException ex) {
				throw ZipFault.broken(this.name);
			}
		}

	}

	/**
	 * Reads the directory.
	 * @param most how many entries it may have
	 * @throws ZipFault if there is none, or it is longer
	 */
	static ZipDirectory of(ByteBuffer bytes, int most) throws ZipFault {
		ByteBuffer zip = bytes.order(ByteOrder.LITTLE_ENDIAN);
		try {
			int end = end(zip);
			int count = u16(zip, end + 10);
			if (count > most) {
				throw ZipFault.tooLarge("The ZIP has more than " + most + " entries: take out what does not belong.");
			}
			List<Entry> entries = new ArrayList<>();
			int at = Math.toIntExact(u32(zip, end + 16));
			for (int i = 0; i < count; i++) {
				if (zip.getInt(at) != HEADER) {
					throw ZipFault.broken("its directory");
				}
				entries.add(entry(zip, at));
				at += HEADER_SIZE + u16(zip, at + 28) + u16(zip, at + 30) + u16(zip, at + 32);
			}
			return new ZipDirectory(entries);
		}
		catch (IndexOutOfBoundsException | ArithmeticException ex) {
			throw ZipFault.broken("its directory");
		}
	}

	/** Where the directory's end stands: at the end, but for a comment. */
	private static int end(ByteBuffer zip) throws ZipFault {
		int last = zip.limit() - END_SIZE;
		for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
			if (zip.getInt(at) == END && at + END_SIZE + u16(zip, at + 20) == zip.limit()) {
				return at;
			}
		}
		throw ZipFault.broken("its directory");
	}

	private static Entry entry(ByteBuffer zip, int at) throws ZipFault {
		byte[] name = new byte[u16(zip, at + 28)];
		zip.get(at + HEADER_SIZE, name);
		boolean unix = (u16(zip, at + 4) >> 8) == 3;
		int type = unix ? (u16(zip, at + 40) & 0170000) : 0;
		return new Entry(decoded(name), u16(zip, at + 8), u16(zip, at + 10), u32(zip, at + 16), u32(zip, at + 20),
				u32(zip, at + 24), type, u32(zip, at + 42));
	}

	private static String decoded(byte[] name) throws ZipFault {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString();
		}
		catch (CharacterCodingException ex) {
			throw ZipFault.path("",
					"A name in the ZIP is not UTF-8: rename the file, with a to z, 0 to 9 and - alone.");
		}
	}

	private static int u16(ByteBuffer zip, int at) {
		return Short.toUnsignedInt(zip.getShort(at));
	}

	private static long u32(ByteBuffer zip, int at) {
		return Integer.toUnsignedLong(zip.getInt(at));
	}

}
