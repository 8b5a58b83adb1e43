package org.newcomerhub.localization;

import java.util.List;

/**
 * A language that the hub knows. Lists may be empty, nothing else may.
 *
 * @param tag the registry's tag for it, BCP 47 in canonical case
 * @param autonym its name in itself
 * @param script the script it is written in, ISO 15924 ({@code Zxxx}: not written)
 * @param direction the direction of that script
 * @param aliases other tags that name it
 * @param relatives languages that its readers are given, always labelled, before the
 * region's fallback; best first
 * @param relativesIfChosen languages that its readers often read too, but are given only
 * when they name them; never applied by the hub
 */
public record Language(String tag, String autonym, String script, Direction direction, List<String> aliases,
		List<String> relatives, List<String> relativesIfChosen) {

	public Language {
		if (tag.isBlank() || autonym.isBlank() || script.length() != 4) {
			throw new IllegalArgumentException("not a language: '" + tag + "', '" + autonym + "', '" + script + "'");
		}
		aliases = List.copyOf(aliases);
		relatives = List.copyOf(relatives);
		relativesIfChosen = List.copyOf(relativesIfChosen);
	}

}
