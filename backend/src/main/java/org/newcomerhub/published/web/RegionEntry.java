package org.newcomerhub.published.web;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A region, named in the best of the reader's languages.
 *
 * @param id its slug
 * @param name its name
 * @param parent the region whose content is seen here too, null for none
 * @param languages the languages that it offers
 * @param fallback for readers none of whose languages is there, best first
 * @param source the language that its texts are written in first
 * @param zone its time zone (IANA)
 * @param weekStart the day that its weeks begin with (CLDR)
 * @param postcodes by which an app may propose the region
 * @param bounds by which an app may propose the region
 * @param emergency the numbers to call
 * @param language the language of the name
 */
@Schema(name = "Region", description = "A municipality, county or country")
public record RegionEntry(@Schema(example = "lemvig") String id, @Schema(example = "Lemvig Municipality") String name,
		@Nullable String parent, List<String> languages, List<String> fallback, String source,
		@Schema(example = "Europe/Copenhagen") String zone, @Schema(example = "monday") String weekStart,
		List<String> postcodes, @Nullable Bounds bounds, List<Emergency> emergency, String language,
		String requestedLanguage, String languageMatch, String direction, List<String> availableLanguages) {

	/** A box in WGS 84 degrees. */
	@Schema(name = "RegionBounds")
	public record Bounds(double south, double west, double north, double east) {
	}

	/** A number to call. */
	@Schema(name = "EmergencyNumber")
	public record Emergency(@Schema(example = "112") String number, String label, String language) {
	}

}
