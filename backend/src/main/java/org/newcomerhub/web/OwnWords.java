package org.newcomerhub.web;

import java.util.Map;
import java.util.Optional;

import io.swagger.v3.oas.annotations.media.Schema;
import org.newcomerhub.localization.CatalogueStatus;
import org.newcomerhub.localization.Messages;

/**
 * Where the hub's own words in an answer come from, as content says of itself.
 *
 * @param language the language that they are in
 * @param origin who wrote or translated them
 * @param reviewed whether a person who speaks the language has read them
 */
@Schema(name = "OwnWords", description = "Where the hub's own words in an answer come from")
public record OwnWords(@Schema(example = "da") String language, @Schema(allowableValues = {
		"human", "machine", "post-edited" }) String origin, boolean reviewed){

	/**
	 * Returns what is known of the words in a language.
	 * @param language one that there are messages in
	 */
	public static OwnWords of(Messages messages, String language) {
		CatalogueStatus status = messages.status(language);
		return new OwnWords(language, status.origin().code(), status.reviewed());
	}

	/**
	 * Returns what a reader is told of them, in their language; empty when they were
	 * reviewed.
	 */
	public Optional<String> note(Messages messages) {
		return this.reviewed ? Optional.empty()
				: Optional.of(messages.get("reader.own-words", this.language, Map.of("origin", this.origin)));
	}

}
