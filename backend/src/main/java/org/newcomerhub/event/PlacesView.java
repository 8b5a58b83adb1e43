package org.newcomerhub.event;

import java.time.Instant;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How one gets a place, and whether there are any left.
 *
 * @param rule none: just come; drop-in: counted at the door; required: sign up before
 * @param state free, few, full; null where nobody counts them before
 * @param open whether one can sign up now
 * @param closesAt when sign-up ends; null: there is none
 * @param capacity how many persons have room; null: as many as come
 * @param maxParty how many persons one sign-up may be for
 * @param waitlist whether those who find no place can wait for one
 */
@Schema(name = "PlacesLeft")
public record PlacesView(@Schema(example = "required", allowableValues = {
		"none", "drop-in", "required" }) String rule,
		@Nullable @Schema(example = "few", allowableValues = { "free", "few", "full" }) String state, boolean open,
		@Nullable Instant closesAt, @Nullable Integer capacity, int maxParty, boolean waitlist){
}
