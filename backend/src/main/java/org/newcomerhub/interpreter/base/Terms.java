package org.newcomerhub.interpreter.base;

import java.time.Duration;
import java.time.Instant;

import org.newcomerhub.interpreter.model.Need;

/**
 * A region's terms for interpreting.
 *
 * @param leadHours how long before an occasion somebody must be found
 * @param cancellationHours until when somebody who would come can be cancelled for
 * nothing
 * @param remoteCancellationHours the same of somebody who need not come
 * @param offerHours how long somebody has to answer
 * @param travelBufferMinutes what is kept free between two places beside the way
 * @param signupsOpenRequests whether enough sign-ups open a request by themselves
 */
record Terms(int leadHours, int cancellationHours, int remoteCancellationHours, int offerHours, int travelBufferMinutes,
		boolean signupsOpenRequests) {

	/** By when somebody must have confirmed. */
	Instant deadline(Need need) {
		return need.start().minus(Duration.ofHours(this.leadHours));
	}

	/** Whether it is too late to cancel for nothing. */
	boolean late(Need need, Instant now) {
		int hours = need.modality().remote() ? this.remoteCancellationHours : this.cancellationHours;
		return now.isAfter(need.start().minus(Duration.ofHours(hours)));
	}

	/** Until when an offer that is made now can be answered: not after the start. */
	Instant answerBy(Need need, Instant now) {
		Instant by = now.plus(Duration.ofHours(this.offerHours));
		return by.isBefore(need.start()) ? by : need.start();
	}

	Duration travel() {
		return Duration.ofMinutes(this.travelBufferMinutes);
	}

}
