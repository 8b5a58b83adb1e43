package org.newcomerhub.schema.pack;

/**
 * Something that is wrong in a pack.
 *
 * @param file its name within the pack
 * @param line counted from 1; 0: the file as a whole
 * @param code stable, for programs
 * @param message for people: English, says what to do
 */
public record PackFault(String file, int line, String code, String message) {

	/**
	 * Returns {@code file:line: message [code]}, which editors know how to open.
	 */
	@Override
	public String toString() {
		return this.file + ":" + this.line + ": " + this.message + " [" + this.code + "]";
	}

}
