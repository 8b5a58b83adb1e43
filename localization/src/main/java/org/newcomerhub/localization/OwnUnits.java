package org.newcomerhub.localization;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import com.ibm.icu.number.FormattedNumber;

/**
 * The names of units of time that CLDR lacks, from {@code units.txt}, whose first lines
 * describe it.
 */
final class OwnUnits {

	private static final int COLUMNS = 4;

	private static final Map<String, Map<String, String>> UNITS = parse(Resources.read("/units.txt").orElseThrow());

	private OwnUnits() {
	}

	/**
	 * Reads a table.
	 * @throws IllegalArgumentException naming the first line that is wrong
	 */
	static Map<String, Map<String, String>> parse(String table) {
		Map<String, Map<String, String>> units = new HashMap<>();
		for (String line : table.lines().toList()) {
			if (line.isBlank() || line.startsWith("#")) {
				continue;
			}
			String[] columns = line.split("\\|", -1);
			if (columns.length != COLUMNS || !columns[3].contains("{0}")) {
				throw new IllegalArgumentException("not a unit: " + line);
			}
			String key = key(columns[0].strip(), DurationUnit.of(columns[1].strip()));
			units.computeIfAbsent(key, (any) -> new HashMap<>()).put(columns[2].strip(), columns[3].strip());
		}
		return units;
	}

	/** The number with its unit; empty where the words are to be taken from CLDR. */
	static Optional<String> write(FormattedNumber number, DurationUnit unit, String registryTag) {
		Map<String, String> forms = UNITS.get(key(registryTag, unit));
		if (forms == null) {
			return Optional.empty();
		}
		String form = LocaleData.plurals(registryTag).select(number);
		return Optional.ofNullable(forms.getOrDefault(form, forms.get("other")))
			.map((words) -> words.replace("{0}", number.toString()));
	}

	private static String key(String registryTag, DurationUnit unit) {
		return registryTag + ' ' + unit.code();
	}

}
