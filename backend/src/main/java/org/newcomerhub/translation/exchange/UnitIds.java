package org.newcomerhub.translation.exchange;

/**
 * The ids of segments as ids of units, which are of type {@code NMTOKEN}.
 */
final class UnitIds {

	private UnitIds() {
	}

	/**
	 * Returns a segment's id as it is, as long as it follows the rules; another character
	 * as its number.
	 */
	static String of(String segment) {
		StringBuilder id = new StringBuilder();
		segment.codePoints().forEach((character) -> {
			if (character < 0x80 && (Character.isLetterOrDigit(character) || character == '-' || character == '.')) {
				id.appendCodePoint(character);
			}
			else {
				id.append('_').append(Integer.toHexString(character)).append('_');
			}
		});
		return id.isEmpty() ? "_" : id.toString();
	}

}
