package org.newcomerhub.fcm.device;

import java.util.List;
import java.util.Set;

/**
 * What one token received.
 *
 * @param token the token
 * @param registered whether it is registered
 * @param online whether its phone is reached at once
 * @param topics what it subscribed to
 * @param received the last messages, oldest first
 * @param waiting what is stored until the phone is back, oldest first
 * @param replaced how many were replaced while they waited, by their collapse key
 * @param expired how many waited longer than they live
 * @param dropped how many were dropped because too many waited
 * @param shown what lies in the drawer of the phone
 */
public record Mailbox(String token, boolean registered, boolean online, Set<String> topics, List<Notice> received,
		List<Notice> waiting, long replaced, long expired, long dropped, Drawer shown) {

	/**
	 * Ids of the messages that are shown, oldest first, if the phone is one or the other.
	 *
	 * @param android folded by tag
	 * @param ios folded by {@code apns-collapse-id}
	 */
	public record Drawer(List<String> android, List<String> ios) {
	}

}
