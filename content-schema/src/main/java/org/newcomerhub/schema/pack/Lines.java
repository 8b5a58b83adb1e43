package org.newcomerhub.schema.pack;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A file's lines, without their ends.
 *
 * @param file its name
 * @param all at least one
 */
record Lines(String file, List<String> all) {

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	Lines {
		all = List.copyOf(all);
	}

	/**
	 * Decodes UTF-8; a byte order mark and any line ends are welcome. Notes a fault and
	 * returns nothing if it is not UTF-8.
	 */
	static Optional<Lines> of(String file, byte[] bytes, Faults faults) {
		ByteBuffer in = ByteBuffer.wrap(bytes);
		CharBuffer out = CharBuffer.allocate(bytes.length);
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
		CoderResult result = decoder.decode(in, out, true);
		if (result.isError()) {
			int offset = in.position();
			faults.add(file, lineOf(bytes, offset), "utf-8-invalid",
					"The byte at offset " + offset + " is not UTF-8: save the file as UTF-8.");
			return Optional.empty();
		}
		String text = out.flip().toString();
		String clean = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
		return Optional.of(new Lines(file, List.of(clean.split("\r\n|\r|\n", -1))));
	}

	private static int lineOf(byte[] bytes, int offset) {
		int line = 1;
		for (int i = 0; i < offset; i++) {
			line += (bytes[i] == '\n') ? 1 : 0;
		}
		return line;
	}

	String joined(int from, int to) {
		return String.join("\n", this.all.subList(from, to));
	}

	int size() {
		return this.all.size();
	}

}
