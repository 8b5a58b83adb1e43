package org.newcomerhub.content.web;

import java.util.List;
import java.util.Map;

import org.newcomerhub.content.model.Part;
import org.newcomerhub.localization.LanguageRegistry;
import org.newcomerhub.web.Fault;
import org.newcomerhub.web.ProblemException;

/**
 * The names of parts in requests.
 */
public final class PartNames {

	private PartNames() {
	}

	/**
	 * Returns the name of a text.
	 * @throws ProblemException when the registry has no such language
	 */
	public static String ofText(String language) {
		return require(Part.text(language), "/path/language");
	}

	/**
	 * Returns a name if it is one.
	 * @throws ProblemException when it is none
	 */
	static String require(String part, String pointer) {
		if (!isPart(part)) {
			throw ProblemException.invalid(List.of(new Fault(pointer, "part-unknown", Map.of("value", part))));
		}
		return part;
	}

	static boolean isPart(String part) {
		return part.equals(Part.BODY)
				|| (Part.isText(part) && LanguageRegistry.standard().find(Part.language(part)).isPresent());
	}

}
