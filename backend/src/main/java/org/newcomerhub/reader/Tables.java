package org.newcomerhub.reader;

/**
 * Tables that are wider than a phone.
 */
final class Tables {

	private Tables() {
	}

	/**
	 * Puts each table into a part that scrolls for itself, by keyboard too (WCAG 2.2,
	 * 2.1.1).
	 * @param html sanitised: what looks like a table is one
	 * @param heading the id of the heading that names it
	 */
	static String scrolling(String html, String heading) {
		return html
			.replace("<table>",
					"<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-labelledby=\"" + heading + "\"><table>")
			.replace("</table>", "</table></div>");
	}

}
