package org.newcomerhub.localization;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The format of {@code messages/catalogues.txt}, which its first lines describe.
 *
 * @param byTag what the file says, by registry tag
 */
record CatalogueTable(Map<String, CatalogueStatus> byTag) {

	private static final int COLUMNS = 3;

	/**
	 * Reads a table. Blank lines and those that begin with "#" are left out.
	 * @throws IllegalArgumentException naming the first line that is wrong
	 */
	static CatalogueTable parse(String table) {
		Map<String, CatalogueStatus> byTag = new TreeMap<>();
		for (String line : table.lines().toList()) {
			if (line.isBlank() || line.startsWith("#")) {
				continue;
			}
			String[] columns = line.split("\\|", -1);
			if (columns.length != COLUMNS || byTag.put(columns[0].strip(), status(columns, line)) != null) {
				throw new IllegalArgumentException("not " + COLUMNS + " columns, or there twice: " + line);
			}
		}
		return new CatalogueTable(byTag);
	}

	private static CatalogueStatus status(String[] columns, String line) {
		boolean reviewed = switch (columns[2].strip()) {
			case "yes" -> true;
			case "no" -> false;
			default -> throw new IllegalArgumentException("reviewed is yes or no: " + line);
		};
		return new CatalogueStatus(CatalogueStatus.Origin.of(columns[1].strip()), reviewed);
	}

	/** Of what the file does not name nothing good is assumed. */
	CatalogueStatus of(String tag) {
		return this.byTag.getOrDefault(tag, CatalogueStatus.UNKNOWN);
	}

	Set<String> tags() {
		return this.byTag.keySet();
	}

}
