package org.newcomerhub.push.model;

import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A message and whom it is for.
 *
 * @param id by which phones fold what arrives twice
 * @param version how many times it was changed, from 1 on
 * @param region whose message it is
 * @param category how much it presses
 * @param audience whom it is for
 * @param source the language it was written in, a tag of the registry
 * @param texts the words by language; the source's is among them once it is approved
 * @param arguments of the patterns by name: texts, numbers, or moments as
 * {@link Instant}; empty: the texts are no patterns
 * @param about what it is about; null: nothing else
 * @param link the address that a tap opens, https or a path of the hub's; null: the inbox
 * @param image the https address of a picture; null: none
 * @param begins when what it is about begins: not pushed from then on, but put into the
 * inbox; null: never
 * @param notBefore when it may be sent at the earliest; null: at once
 * @param expiresAt when it is of no use any more: neither pushed nor put into the inbox;
 * null: 28 days after it was sent
 * @param sourceWhenMissing whether a reader none of whose languages is there gets the
 * source
 * @param unreviewed whether translations that nobody has reviewed are sent
 * @param rule the rule that made it, such as {@code reminder}; null: staff made it
 * @param state how far it is
 * @param history who made, approved and sent it, and when
 */
public record Campaign(UUID id, long version, String region, Category category, Audience audience, String source,
		SortedMap<String, CampaignText> texts, Map<String, Object> arguments, @Nullable About about,
		@Nullable String link, @Nullable String image, @Nullable Instant begins, @Nullable Instant notBefore,
		@Nullable Instant expiresAt, boolean sourceWhenMissing, boolean unreviewed, @Nullable String rule, State state,
		History history) {

	public Campaign {
		texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
		arguments = Map.copyOf(arguments);
	}

	/**
	 * How far a campaign is.
	 */
	public enum State {

		/** It is being written. */
		DRAFT,

		/** Its words are approved, and do not change any more. */
		APPROVED,

		/** It is sent, or waits for its time. */
		SENDING,

		/** Every device has been dealt with. */
		SENT,

		/** It was stopped. */
		CANCELLED;

		/** The API's name for it; stable. */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/**
	 * Who did what, by account, and when.
	 *
	 * @param createdBy who wrote it first; a rule's name for what a rule made
	 * @param createdAt when
	 * @param changedBy who changed it last
	 * @param approvedBy who approved it; null: nobody yet
	 * @param approvedAt when
	 * @param sentBy who sent it; null: nobody yet
	 * @param sentAt when its sending began or begins
	 * @param endedAt when the last device had been dealt with, or it was cancelled
	 */
	public record History(String createdBy, Instant createdAt, String changedBy, @Nullable String approvedBy,
			@Nullable Instant approvedAt, @Nullable String sentBy, @Nullable Instant sentAt,
			@Nullable Instant endedAt) {

		/** The same after somebody changed it: nobody has approved that. */
		public History changed(String by) {
			return new History(this.createdBy, this.createdAt, by, null, null, null, null, null);
		}

		/** The same after somebody approved it. */
		public History approved(String by, Instant at) {
			return new History(this.createdBy, this.createdAt, this.changedBy, by, at, null, null, null);
		}

		/** The same after somebody sent it. */
		public History sent(String by, Instant at) {
			return new History(this.createdBy, this.createdAt, this.changedBy, this.approvedBy, this.approvedAt, by, at,
					null);
		}

		/** The same at the end. */
		public History ended(Instant at) {
			return new History(this.createdBy, this.createdAt, this.changedBy, this.approvedBy, this.approvedAt,
					this.sentBy, this.sentAt, at);
		}

	}

	/**
	 * Whether it concerns one person: then a locked screen says no more than that there
	 * is news, and the attention budget counts it without holding it back.
	 */
	public boolean isPersonal() {
		return this.rule != null;
	}

	/** The same in a later version. */
	public Campaign ofVersion(long later) {
		return new Campaign(this.id, later, this.region, this.category, this.audience, this.source, this.texts,
				this.arguments, this.about, this.link, this.image, this.begins, this.notBefore, this.expiresAt,
				this.sourceWhenMissing, this.unreviewed, this.rule, this.state, this.history);
	}

	/** The same in another state. */
	public Campaign in(State other, History since) {
		return new Campaign(this.id, this.version, this.region, this.category, this.audience, this.source, this.texts,
				this.arguments, this.about, this.link, this.image, this.begins, this.notBefore, this.expiresAt,
				this.sourceWhenMissing, this.unreviewed, this.rule, other, since);
	}

	/** The same at its end. */
	public Campaign ended(State how, Instant at) {
		return in(how, this.history.ended(at));
	}

	/** The same with other words. */
	public Campaign saying(Map<String, CampaignText> words) {
		return new Campaign(this.id, this.version, this.region, this.category, this.audience, this.source,
				new TreeMap<>(words), this.arguments, this.about, this.link, this.image, this.begins, this.notBefore,
				this.expiresAt, this.sourceWhenMissing, this.unreviewed, this.rule, this.state, this.history);
	}

}
