package org.newcomerhub.attendance.web;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.attendance.DoorCode;
import org.newcomerhub.attendance.SignUps;
import org.newcomerhub.attendance.model.Seat;
import org.newcomerhub.event.model.Occurrence;

/**
 * A sign-up as the one who made it sees it.
 *
 * @param id of it
 * @param secret to send as Bearer with every call about it; in the first answer and its
 * repeats alone
 * @param occurrence what it is for
 * @param state how it stands
 * @param position their place among those who wait, from 1 on; null: they do not
 * @param answerBefore until when places are held for them; null: none are
 * @param party how many persons
 * @param children how many of them are children
 * @param interpreter the language that is to be interpreted; null: none
 * @param needs as given
 * @param hasEmail whether an address was left
 * @param reminders whether a device is named on which they are reminded and told what
 * changes
 * @param start when it begins now
 * @param end when it ends
 * @param zone in which it is planned
 * @param cancelled whether the date does not take place
 * @param checkedIn when they came; null: not yet
 * @param door what lets them in; null while they have no place
 */
@Schema(name = "SignUp")
record SignUpView(String id, @Nullable String secret, UUID occurrence, @Schema(allowableValues = {
		"confirmed", "waiting", "offered", "lapsed", "cancelled" }) String state, @Nullable Integer position,
		@Nullable Instant answerBefore, int party, int children, @Nullable String interpreter, @Nullable String needs,
		boolean hasEmail, boolean reminders, Instant start, Instant end, String zone, boolean cancelled,
		@Nullable Instant checkedIn, @Nullable DoorView door){

	/**
	 * What lets somebody in.
	 *
	 * @param code to be read out
	 * @param qr where the same is as an image (SVG), for the same Bearer
	 */
	@Schema(name = "SignUpDoor")
	record DoorView(@Schema(example = "7K2M-04XQ-9RTV") String code, String qr) {
	}

	static SignUpView of(SignUps.Seen seen, @Nullable String secret, @Nullable String needs) {
		Seat seat = Objects.requireNonNull(seen.seat());
		String id = seen.signedUp().id();
		Occurrence date = seen.planned().occurrence();
		int position = seen.attendance().position(id);
		boolean has = seat.state() == Seat.State.CONFIRMED;
		return new SignUpView(id, secret, date.id(), seat.state().code(), (position > 0) ? position : null,
				(seat.state() == Seat.State.OFFERED) ? seat.until() : null, seat.wish().party(), seat.wish().children(),
				seat.wish().interpreter(), needs, seen.signedUp().email() != null,
				seen.signedUp().installation() != null, date.start(), date.end(), date.zone().getId(),
				seen.planned().isOff(), seat.checkedIn(),
				has ? new DoorView(DoorCode.shown(seen.signedUp().door()), "/api/v1/signups/" + id + "/door.svg")
						: null);
	}

}
