package org.newcomerhub.push.store;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * A unit of sending: at most 500 devices of a campaign, none of which is looked at before
 * its turn.
 *
 * @param campaign what is sent
 * @param number from 0 on, without gaps
 * @param list the list whose numbers it has; null: certain devices
 * @param first the first number
 * @param count how many numbers, or devices, at most {@value #MOST}
 * @param installations the devices, when there is no list
 * @param fence of the claim under which it was last worked on; 0: never
 * @param done whether nothing more becomes of it
 * @param messages by index, from 0 on: those that had their turn
 */
public record Batch(UUID campaign, int number, @Nullable String list, long first, int count, List<UUID> installations,
		long fence, boolean done, SortedMap<Integer, Message> messages) {

	/** The most devices. */
	public static final int MOST = 500;

	public Batch {
		installations = List.copyOf(installations);
		messages = Collections.unmodifiableSortedMap(new TreeMap<>(messages));
	}

	/** A range of a list's numbers, not begun. */
	public static Batch range(UUID campaign, int number, String list, long first, int count) {
		return new Batch(campaign, number, list, first, count, List.of(), 0, false, new TreeMap<>());
	}

	/** Certain devices, not begun. */
	public static Batch of(UUID campaign, int number, List<UUID> installations) {
		return new Batch(campaign, number, null, 0, installations.size(), installations, 0, false, new TreeMap<>());
	}

	/** Its id in the store, and the key of its job. */
	public String id() {
		return id(this.campaign, this.number);
	}

	/** The id of a campaign's batch. */
	public static String id(UUID campaign, int number) {
		return campaign + "/" + number;
	}

	/** The same with newer messages. */
	public Batch with(Map<Integer, Message> newer) {
		SortedMap<Integer, Message> all = new TreeMap<>(this.messages);
		all.putAll(newer);
		return new Batch(this.campaign, this.number, this.list, this.first, this.count, this.installations, this.fence,
				this.done, all);
	}

	/** The first indices whose turn it is. */
	public List<Integer> due(Instant now, int most) {
		return IntStream.range(0, this.count).filter((index) -> {
			Message message = this.messages.get(index);
			return message == null || message.isDue(now);
		}).limit(most).boxed().toList();
	}

	/** The first indices that are not final, due or not. */
	public List<Integer> open(int most) {
		return IntStream.range(0, this.count).filter((index) -> {
			Message message = this.messages.get(index);
			return message == null || !message.isFinal();
		}).limit(most).boxed().toList();
	}

	/** When the next message comes; null: never, all are final. */
	public @Nullable Instant next(Instant now) {
		if (this.messages.size() < this.count) {
			return now;
		}
		Instant next = null;
		for (Message message : this.messages.values()) {
			Instant due = message.isFinal() ? null : (message.due() != null) ? message.due() : now;
			if (due != null && (next == null || due.isBefore(next))) {
				next = due;
			}
		}
		return next;
	}

}
