package org.newcomerhub.attendance.model;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for, checked.
 *
 * @param wish the places
 * @param needs what they need to take part; null: nothing was said
 * @param email where they may be told; null: none was given
 * @param language of mail to them, one of the hub's
 * @param installation the device on which they may be told; null: none was named
 */
public record Application(Seat.Wish wish, @Nullable String needs, @Nullable String email, String language,
		@Nullable UUID installation) {

	/** The same by somebody who is told on a device. */
	public Application toldOn(UUID device) {
		return new Application(this.wish, this.needs, this.email, this.language, device);
	}

	/** Without what is personal. */
	@Override
	public String toString() {
		return "Application[" + this.wish + "]";
	}

}
