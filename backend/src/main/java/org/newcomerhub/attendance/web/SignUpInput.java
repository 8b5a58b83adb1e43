package org.newcomerhub.attendance.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for. In a change, what is left out stays as it is, and empty text
 * takes away.
 *
 * @param party how many persons come, the children among them; 1 unless given
 * @param children how many of them are children; none unless given
 * @param interpreter the language that is to be interpreted
 * @param needs what they need to take part, at most 1,000 characters; erased after the
 * event
 * @param email where they may be told; erased after the event
 * @param language of mail to them; the request's unless given
 * @param source what brought them: letters a to z, digits and hyphens
 * @param installation the device on which they are reminded and told what changes; empty:
 * none
 */
@Schema(name = "SignUpInput")
record SignUpInput(@Schema(example = "2") @Nullable Integer party, @Schema(example = "1") @Nullable Integer children,
		@Schema(example = "ti") @Nullable String interpreter,
		@Schema(maxLength = 1000, example = "A place for a wheelchair") @Nullable String needs,
		@Schema(example = "reader@example.org") @Nullable String email,
		@Schema(example = "ti") @Nullable String language,
		@Schema(maxLength = 40, example = "poster-library") @Nullable String source, @Nullable Device installation) {

	/**
	 * A device of theirs.
	 *
	 * @param id the installation's
	 * @param secret the installation's
	 */
	@Schema(name = "SignUpDevice")
	record Device(@Nullable UUID id, @Nullable String secret) {

		@Override
		public String toString() {
			return "Device[]";
		}

	}

	@Override
	public String toString() {
		return "SignUpInput[]";
	}

}
