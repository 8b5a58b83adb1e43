package org.newcomerhub.translation.exchange;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of an XML document (XML 1.0, 4.3.3 and appendix F). The JDK's parser
 * does not say where bytes are wrong, and complains on the standard error stream.
 */
final class XmlCharacters {

	private static final Pattern DECLARED = Pattern
		.compile("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");

	/** As much as a declaration takes. */
	private static final int BEGINNING = 200;

	private XmlCharacters() {
	}

	/**
	 * Returns the characters of a document.
	 * @throws XliffFaultException where a byte is wrong
	 */
	static String of(byte[] document) {
		Charset charset = charset(document);
		CharsetDecoder decoder = charset.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
		ByteBuffer bytes = ByteBuffer.wrap(document);
		CharBuffer characters = CharBuffer.allocate((int) (document.length * (double) decoder.maxCharsPerByte()) + 1);
		CoderResult result = decoder.decode(bytes, characters, true);
		String text = characters.flip().toString();
		try {
			if (result.isError()) {
				result.throwException();
			}
		}
		catch (CharacterCodingException ex) {
			throw malformed(text);
		}
		return text.startsWith("\uFEFF") ? text.substring(1) : text;
	}

	private static XliffFaultException malformed(String before) {
		int line = (int) before.chars().filter((character) -> character == '\n').count() + 1;
		return new XliffFaultException(XliffFault
			.at(new Spot(line, before.length() - before.lastIndexOf('\n')), "xliff-malformed", Map.of()));
	}

	private static Charset charset(byte[] document) {
		if (document.length >= 2) {
			int first = ((document[0] & 0xFF) << Byte.SIZE) | (document[1] & 0xFF);
			// with or without a byte order mark
			if (first == 0xFEFF || first == 0xFFFE) {
				return StandardCharsets.UTF_16;
			}
			if (first == '<') {
				return StandardCharsets.UTF_16BE;
			}
			if (first == '<' << Byte.SIZE) {
				return StandardCharsets.UTF_16LE;
			}
		}
		String beginning = new String(document, 0, Math.min(document.length, BEGINNING), StandardCharsets.ISO_8859_1);
		Matcher declared = DECLARED.matcher(beginning);
		if (!declared.find()) {
			return StandardCharsets.UTF_8;
		}
		String name = declared.group(1);
		if (!Charset.isSupported(name)) {
			throw malformed("");
		}
		return Charset.forName(name);
	}

}
