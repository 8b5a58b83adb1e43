package org.newcomerhub.push.rules;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.push.model.About;
import org.newcomerhub.push.model.Reach;

/**
 * What a rule has to tell somebody.
 *
 * @param rule the rule's name
 * @param once what makes this different from everything else that the rule tells
 * @param region whose message it is
 * @param reach whom it concerns
 * @param about what it is about
 * @param begins when what it is about begins; null: never
 * @param expiresAt when it is of no use any more; null: as every message
 */
record Matter(String rule, String once, String region, Reach reach, About about, @Nullable Instant begins,
		@Nullable Instant expiresAt) {

	/** The campaign's id: the same for the same matter. */
	UUID id() {
		return UUID.nameUUIDFromBytes(("push\n" + this.rule + "\n" + this.once).getBytes(StandardCharsets.UTF_8));
	}

	/** The page that a tap opens. */
	String link() {
		return "/" + this.region + "/" + this.about.kind() + "s/" + this.about.slug();
	}

}
