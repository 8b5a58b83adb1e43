package org.newcomerhub.push.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * What was meant for one device, and by that how much of its reader's attention was taken
 * lately: one document, so that one conditional update sees and changes both.
 *
 * @param installation the device's id
 * @param version how many times it was changed; 0: it is not there yet
 * @param entries the oldest first
 * @param digestAt when what was gathered is to be told; null: nothing is
 */
public record Inbox(UUID installation, long version, List<Entry> entries, @Nullable Instant digestAt) {

	/** How long an entry is kept. */
	public static final Duration KEPT = Duration.ofDays(90);

	/** The time over which attention is counted. */
	public static final Duration WEEK = Duration.ofDays(7);

	static final int MOST = 100;

	public Inbox {
		entries = List.copyOf(entries);
	}

	/** One that holds nothing. */
	public static Inbox empty(UUID installation) {
		return new Inbox(installation, 0, List.of(), null);
	}

	/**
	 * How a message reaches the reader; the names are stored.
	 */
	public enum How {

		/** It is pushed, and counted. */
		PUSHED,
		/** It is pushed whatever the budget says, and not counted. */
		URGENT,
		/** It only lies here, until the digest tells of it. */
		GATHERED,
		/** It only lies here. */
		KEPT,
		/** It is the digest, which is counted and shows nothing of its own. */
		DIGEST;

		/** Whether it takes a place of the week. */
		boolean counts() {
			return this == PUSHED || this == DIGEST;
		}

	}

	/**
	 * A message.
	 *
	 * @param campaign the campaign, and the message's id
	 * @param at when it was put here
	 * @param language in which it is meant
	 * @param batch the number of the batch by which it came
	 * @param index its index there
	 * @param how how it reaches the reader
	 * @param reason why it only lies here; null: it does not
	 * @param readAt when it was read; null: not yet
	 * @param opened whether it was opened from the notification
	 */
	public record Entry(UUID campaign, Instant at, String language, int batch, int index, How how,
			@Nullable String reason, @Nullable Instant readAt, boolean opened) {

		/** The same, read; as long as it was before, when it was. */
		public Entry read(Instant now, boolean open) {
			return new Entry(this.campaign, this.at, this.language, this.batch, this.index, this.how, this.reason,
					(this.readAt != null) ? this.readAt : now, this.opened || open);
		}

	}

	/** Finds the message of a campaign. */
	public Optional<Entry> find(UUID campaign) {
		return this.entries.stream().filter((entry) -> entry.campaign().equals(campaign)).findFirst();
	}

	/** The same with one message more; what is old goes. */
	public Inbox with(Entry entry, @Nullable Instant digest) {
		List<Entry> all = new ArrayList<>(this.entries);
		all.add(entry);
		all.removeIf((old) -> old.at().isBefore(entry.at().minus(KEPT)));
		// never what the budget still counts
		for (int i = 0; i < all.size() && all.size() > MOST;) {
			if (all.get(i).how().counts() && isOfTheWeek(all.get(i), entry.at())) {
				i++;
			}
			else {
				all.remove(i);
			}
		}
		return new Inbox(this.installation, this.version, all, digest);
	}

	/** The same with an entry changed. */
	public Inbox changing(UUID campaign, UnaryOperator<Entry> change) {
		return new Inbox(this.installation, this.version,
				this.entries.stream()
					.map((entry) -> entry.campaign().equals(campaign) ? change.apply(entry) : entry)
					.toList(),
				this.digestAt);
	}

	/** The same with another time for the digest. */
	public Inbox digestAt(@Nullable Instant at) {
		return new Inbox(this.installation, this.version, this.entries, at);
	}

	private static boolean isOfTheWeek(Entry entry, Instant now) {
		return entry.at().isAfter(now.minus(WEEK));
	}

	/**
	 * When a place of the week is free.
	 * @param places how many there are, at least 1
	 * @return {@code now} when one is
	 */
	public Instant free(int places, Instant now) {
		List<Instant> taken = this.entries.stream()
			.filter((entry) -> entry.how().counts() && isOfTheWeek(entry, now))
			.map(Entry::at)
			.sorted()
			.toList();
		return (taken.size() < places) ? now : taken.get(taken.size() - places).plus(WEEK);
	}

	/** Whether something was gathered that no digest has told of, nor anybody read. */
	public boolean hasGathered() {
		boolean gathered = false;
		for (Entry entry : this.entries) {
			gathered = switch (entry.how()) {
				case GATHERED -> gathered || entry.readAt() == null;
				case DIGEST -> false;
				default -> gathered;
			};
		}
		return gathered;
	}

}
