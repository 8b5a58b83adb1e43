package org.newcomerhub.push.delivery;

import java.time.Instant;

import org.newcomerhub.push.store.Inbox.How;

/**
 * What is to become of a campaign's message to one device, as things are now.
 */
sealed interface Decision {

	/**
	 * It is sent.
	 *
	 * @param how it lies in the inbox
	 */
	record Send(String language, How how) implements Decision {
	}

	/** It has to wait. */
	record Wait(String language, String reason, Instant until) implements Decision {
	}

	/** It is not sent, and lies in the inbox. */
	record Keep(String language, String reason) implements Decision {
	}

	/** It is not sent, and does not lie in the inbox. */
	record Hold(String language, String reason) implements Decision {
	}

	/** It is not for this device. */
	record Pass() implements Decision {
	}

}
