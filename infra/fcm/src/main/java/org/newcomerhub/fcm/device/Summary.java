package org.newcomerhub.fcm.device;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What was sent so far, in numbers.
 *
 * @param outcomes requests to send by what was answered: {@code ACCEPTED},
 * {@code VALIDATED} (not delivered, as asked) or the failure
 * @param topicOutcomes the same of subscribing and unsubscribing
 * @param delivered messages handed to devices, each device of a topic counted
 * @param deliveredThoughFailed of these, those whose sender was told of a failure
 * @param withCampaign of these, those whose data name a campaign
 * @param distinct different pairs of token and campaign among these
 * @param duplicates those whose pair was there before
 * @param tokens different tokens that were reached
 * @param campaigns delivered and distinct by campaign, at most 10,000 campaigns
 * @param subscriptions subscriptions that there are
 * @param inFlight requests that wait for their answer
 * @param mostInFlight the most that did at one time
 * @param first when the first message was delivered; null for none
 * @param last when the last was; null for none
 */
public record Summary(Map<String, Long> outcomes, Map<String, Long> topicOutcomes, long delivered,
		long deliveredThoughFailed, long withCampaign, long distinct, long duplicates, long tokens,
		Map<String, Campaign> campaigns, int subscriptions, int inFlight, int mostInFlight, @Nullable Instant first,
		@Nullable Instant last) {

	/**
	 * One campaign's messages.
	 *
	 * @param delivered messages handed to devices
	 * @param distinct devices that they reached
	 */
	public record Campaign(long delivered, long distinct) {
	}

}
