package org.newcomerhub.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One date of an event.
 *
 * @param id stays, also when the date moves
 * @param start when it begins
 * @param end when it ends
 * @param zone the time zone (IANA) in which it is planned
 * @param status scheduled, moved, cancelled
 * @param plannedStart of a date that was moved: when it would have begun; else null
 * @param doorsOpen when one can come in, null where nobody has said
 * @param place where it is; null: online alone, or not said
 * @param onlineUrl where it is online; null: nowhere
 * @param places how one gets a place
 * @param interpreting who interprets, by language
 * @param sequence rises with every change of time, place or status (RFC 5545, 3.8.7.4)
 */
@Schema(name = "EventOccurrence")
public record OccurrenceView(UUID id, Instant start, Instant end, @Schema(example = "Europe/Copenhagen") String zone,
		@Schema(example = "scheduled", allowableValues = {
				"scheduled", "moved", "cancelled" }) String status,
		@Nullable Instant plannedStart, @Nullable Instant doorsOpen, @Nullable PlaceView place,
		@Nullable String onlineUrl, PlacesView places, List<InterpretingView> interpreting, int sequence){

	/**
	 * A place where an event is.
	 *
	 * @param id which of the event's places
	 * @param label its name in the best of the reader's languages
	 * @param latitude WGS 84 degrees
	 * @param longitude WGS 84 degrees
	 * @param language of the label
	 * @param direction of that language
	 */
	@Schema(name = "EventPlace")
	public record PlaceView(String id, String label, @Nullable String address, @Nullable Double latitude,
			@Nullable Double longitude, String language, String direction) {
	}

}
