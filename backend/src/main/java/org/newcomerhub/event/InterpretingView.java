package org.newcomerhub.event;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The interpreting of one language, as it is booked now. Who interprets is never said.
 *
 * @param language a tag of the registry, or of a sign language
 * @param name of the language, in the language of the answer
 * @param variety a dialect that is asked for, null for any
 * @param status requested, confirmed, failed
 * @param level the confirmed interpreter's, by a register such as {@code no-c}; null
 * while nobody is confirmed
 * @param modality on-site, telephone, video, sign-language, written
 * @param signLanguage whether it is into a sign language
 * @param costToAttendee whether those who need it pay for it
 */
@Schema(name = "Interpreting")
public record InterpretingView(@Schema(example = "ti") String language, @Schema(example = "Tigrinya") String name,
		@Nullable String variety, @Schema(example = "confirmed", allowableValues = {
				"requested", "confirmed", "failed" }) String status,
		@Nullable @Schema(example = "no-c") String level,
		@Schema(example = "on-site",
				allowableValues = { "on-site", "telephone", "video", "sign-language", "written" }) String modality,
		boolean signLanguage, boolean costToAttendee){
}
