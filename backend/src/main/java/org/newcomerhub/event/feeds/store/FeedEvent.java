package org.newcomerhub.event.feeds.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;

/**
 * What is known of one event of a feed.
 *
 * @param id the feed's id, a slash, and what follows from the UID: the same event is
 * never known twice
 * @param schemaVersion the stored shape
 * @param version how many times this was changed, from 1 on
 * @param feed the feed
 * @param uid what it is called there
 * @param slug what it is called here
 * @param item the item that it became; null: not yet
 * @param imported what it said when it was last taken over or looked at, field by field
 * @param attempted what was about to be taken over when this was last written: after a
 * crash it is known for the feed's own
 * @param conflicts what it says otherwise than what was edited here
 * @param state what became of it there
 * @param unpublished why it was not published although it should be: a problem's code;
 * null: no reason
 * @param seenAt when this last changed
 */
public record FeedEvent(@Id String id, int schemaVersion, long version, UUID feed, String uid, String slug,
		@Nullable UUID item, Map<String, String> imported, Map<String, String> attempted, List<Conflict> conflicts,
		State state, @Nullable String unpublished, Instant seenAt) {

	/** The shape that this release writes. */
	public static final int SHAPE = 1;

	private static final int LONGEST_SLUG_OF_TITLE = 50;

	private static final int HASH = 12;

	public FeedEvent {
		imported = Map.copyOf(imported);
		attempted = Map.copyOf(attempted);
		conflicts = List.copyOf(conflicts);
	}

	/**
	 * A field that both sides changed.
	 *
	 * @param field its name
	 * @param theirs what the feed says; empty: nothing
	 * @param ours what is here; empty: nothing
	 */
	public record Conflict(String field, String theirs, String ours) {
	}

	/** What became of an event in its feed. */
	public enum State {

		/** It is there. */
		PRESENT,
		/** It is there, and does not take place. */
		CANCELLED,
		/** It is not there any more. */
		VANISHED;

		/** The name that the API has for it. */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/** The id of an event of a feed. */
	public static String id(UUID feed, String uid) {
		return feed + "/" + HexFormat.of().formatHex(sha(uid));
	}

	private static byte[] sha(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	/**
	 * One that is new. Its slug holds what follows from feed and UID: nothing else has
	 * it.
	 */
	public static FeedEvent of(UUID feed, String uid, String title, Map<String, String> attempted, Instant now) {
		String id = id(feed, uid);
		String words = Normalizer.normalize(title, Normalizer.Form.NFKD)
			.toLowerCase(Locale.ROOT)
			.replaceAll("[^a-z0-9]+", "-")
			.replaceAll("^-+|-+$", "");
		String shortened = words.substring(0, Math.min(words.length(), LONGEST_SLUG_OF_TITLE)).replaceAll("-+$", "");
		String hash = HexFormat.of().formatHex(sha(id)).substring(0, HASH);
		return new FeedEvent(id, SHAPE, 1, feed, uid, (shortened.isEmpty() ? "event" : shortened) + "-" + hash, null,
				Map.of(), attempted, List.of(), State.PRESENT, null, now);
	}

	/** The same about to take something over. */
	public FeedEvent attempting(Map<String, String> values) {
		return new FeedEvent(this.id, SHAPE, this.version + 1, this.feed, this.uid, this.slug, this.item, this.imported,
				values, this.conflicts, this.state, this.unpublished, this.seenAt);
	}

	/** The same once it is an item, or was looked at again. */
	public FeedEvent seen(UUID as, Map<String, String> values, List<Conflict> found, State now, Instant at) {
		return new FeedEvent(this.id, SHAPE, this.version + 1, this.feed, this.uid, this.slug, as, values, Map.of(),
				found, now, this.unpublished, at);
	}

	/** The same with what came of publishing it. */
	public FeedEvent published(@Nullable String why) {
		return new FeedEvent(this.id, SHAPE, this.version + 1, this.feed, this.uid, this.slug, this.item, this.imported,
				this.attempted, this.conflicts, this.state, why, this.seenAt);
	}

}
