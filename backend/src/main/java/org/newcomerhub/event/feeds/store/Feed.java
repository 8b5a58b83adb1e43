package org.newcomerhub.event.feeds.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;

/**
 * An organiser's own calendar that is read into events.
 *
 * @param id the feed
 * @param schemaVersion the stored shape
 * @param version how many times it was set up anew, from 1 on; reading it does not count
 * @param readings how many times what is known of it has changed
 * @param settings what staff has said of it
 * @param account on whose behalf it is read: who saved it last
 * @param createdAt when it was made
 * @param readAt when it was last read, with success or not; null: never
 * @param problem why it could not be read the last time; null: it could, or never was
 * @param etag of what was read; null: none
 * @param lastModified of what was read; null: none
 * @param skipped what no event could be made of: UID and why
 */
public record Feed(@Id UUID id, int schemaVersion, long version, long readings, Settings settings, UUID account,
		Instant createdAt, @Nullable Instant readAt, @Nullable Trouble problem, @Nullable String etag,
		@Nullable String lastModified, List<Skipped> skipped) {

	/** The shape that this release writes. */
	public static final int SHAPE = 1;

	public Feed {
		skipped = List.copyOf(skipped);
	}

	/**
	 * What staff says of a feed.
	 *
	 * @param region where its events are
	 * @param organisation the id of the organisation that owns them; null: none
	 * @param url where it is
	 * @param type the type of its events
	 * @param language what it is written in
	 * @param publish whether its events are published when they can be
	 */
	public record Settings(String region, @Nullable UUID organisation, String url, String type, String language,
			boolean publish) {
	}

	/**
	 * Why a feed could not be read.
	 *
	 * @param code a problem's code
	 * @param arguments what its words name
	 */
	public record Trouble(String code, Map<String, String> arguments) {

		public Trouble {
			arguments = Map.copyOf(arguments);
		}

	}

	/**
	 * An event that could not be read.
	 *
	 * @param uid its name there
	 * @param why for programs
	 */
	public record Skipped(String uid, String why) {
	}

	/** A new one. */
	public static Feed created(UUID id, Settings settings, UUID account, Instant now) {
		return new Feed(id, SHAPE, 1, 0, settings, account, now, null, null, null, null, List.of());
	}

	/** The same, set up anew: all of it is read again. */
	public Feed with(Settings other, UUID by) {
		return new Feed(this.id, SHAPE, this.version + 1, this.readings + 1, other, by, this.createdAt, this.readAt,
				null, null, null, this.skipped);
	}

	/** The same after a reading that failed. */
	public Feed failed(Trouble trouble, Instant now) {
		return new Feed(this.id, SHAPE, this.version, this.readings + 1, this.settings, this.account, this.createdAt,
				now, trouble, this.etag, this.lastModified, this.skipped);
	}

	/** The same after a reading that found nothing new. */
	public Feed unchanged(Instant now) {
		return new Feed(this.id, SHAPE, this.version, this.readings + 1, this.settings, this.account, this.createdAt,
				now, null, this.etag, this.lastModified, this.skipped);
	}

	/** The same after all of it was read. */
	public Feed read(Instant now, @Nullable String tag, @Nullable String modified, List<Skipped> left) {
		return new Feed(this.id, SHAPE, this.version, this.readings + 1, this.settings, this.account, this.createdAt,
				now, null, tag, modified, left);
	}

}
