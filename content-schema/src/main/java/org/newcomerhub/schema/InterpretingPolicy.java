package org.newcomerhub.schema;

/**
 * How a region books interpreters.
 *
 * @param leadHours how many hours before the start an interpreter is to be booked, 0 to
 * 2160
 * @param cancellationHours until how many hours before the start a booking on site costs
 * nothing to cancel, 0 to 720
 * @param remoteCancellationHours the same of bookings by telephone or video, 0 to 720
 * @param offerHours for how many hours an offer can be answered, 1 to 336
 * @param travelBufferMinutes how many minutes are kept free around a booking elsewhere
 * beside the way itself, 0 to 600
 * @param demandThreshold how many must say that they come if there is an interpreter of
 * their language before one is proposed, 1 to 1000
 * @param signupsOpenRequests whether confirmed sign-ups that reach the threshold open the
 * request by themselves; bare wishes never do
 * @param requestDays how many days ahead interpreters are asked for, 1 to 548
 */
public record InterpretingPolicy(int leadHours, int cancellationHours, int remoteCancellationHours, int offerHours,
		int travelBufferMinutes, int demandThreshold, boolean signupsOpenRequests, int requestDays) {

	/**
	 * Returns the policy of a region that states none.
	 */
	public static InterpretingPolicy standard() {
		return new InterpretingPolicy(120, 24, 4, 24, 30, 3, false, 60);
	}

}
