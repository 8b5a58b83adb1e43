package org.newcomerhub.localization;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The format of {@code languages.txt}, which its first lines describe.
 */
final class LanguageTable {

	private static final int COLUMNS = 7;

	private LanguageTable() {
	}

	/**
	 * Reads a table. Blank lines and those that begin with "#" are left out.
	 * @throws IllegalArgumentException naming the first line that is wrong
	 */
	static List<Language> parse(String table) {
		List<Language> languages = new ArrayList<>();
		for (String line : table.lines().toList()) {
			if (!line.isBlank() && !line.startsWith("#")) {
				languages.add(language(line));
			}
		}
		return languages;
	}

	private static Language language(String line) {
		String[] columns = line.split("\\|", -1);
		if (columns.length != COLUMNS) {
			throw new IllegalArgumentException("not " + COLUMNS + " columns: " + line);
		}
		return new Language(columns[0].strip(), columns[1].strip(), columns[2].strip(),
				Direction.valueOf(columns[3].strip().toUpperCase(Locale.ROOT)), list(columns[4]), list(columns[5]),
				list(columns[6]));
	}

	private static List<String> list(String column) {
		return column.isBlank() ? List.of() : List.of(column.strip().split(" +"));
	}

}
