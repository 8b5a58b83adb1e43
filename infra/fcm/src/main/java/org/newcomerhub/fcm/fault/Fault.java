package org.newcomerhub.fcm.fault;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * One kind of thing that goes wrong. All that is given must hold for a request to meet
 * it; of several faults the first that does is met.
 *
 * @param error what happens
 * @param on which requests; null for {@link Requests#MESSAGES}
 * @param tokens which tokens; null for every request, messages to topics included
 * @param fromSeconds since the plan was made; null for at once
 * @param toSeconds since the plan was made, exclusive; null for ever
 * @param after how many requests that meet all of the above pass first; null for none
 * @param probability from 0 to 1; null for always
 * @param count how often at most; null for no limit
 * @param retryAfterSeconds for errors that ask to wait; null for the plan's, negative to
 * leave the header out
 * @param delivered whether the message reaches the device all the same; null for no
 */
public record Fault(Failure error, @Nullable Requests on, @Nullable Tokens tokens, @Nullable Double fromSeconds,
		@Nullable Double toSeconds, @Nullable Long after, @Nullable Double probability, @Nullable Long count,
		@Nullable Integer retryAfterSeconds, @Nullable Boolean delivered) {

	/**
	 * Checks the values.
	 * @throws IllegalArgumentException for what is missing or out of range
	 */
	@SuppressWarnings("ConstantValue") // JSON may leave it out
	public Fault {
		if (error == null) {
			throw new IllegalArgumentException("A fault needs its error");
		}
		if (probability != null && !(probability >= 0 && probability <= 1)) {
			throw new IllegalArgumentException("probability is from 0 to 1");
		}
		if ((after != null && after < 0) || (count != null && count < 0)) {
			throw new IllegalArgumentException("after and count are not negative");
		}
	}

	/** Always, for every message. */
	public static Fault of(Failure error) {
		return new Fault(error, null, null, null, null, null, null, null, null, null);
	}

	/** The same for other requests than messages. */
	public Fault on(Requests requests) {
		return new Fault(this.error, requests, this.tokens, this.fromSeconds, this.toSeconds, this.after,
				this.probability, this.count, this.retryAfterSeconds, this.delivered);
	}

	/** The same for some tokens only. */
	public Fault to(Tokens some) {
		return new Fault(this.error, this.on, some, this.fromSeconds, this.toSeconds, this.after, this.probability,
				this.count, this.retryAfterSeconds, this.delivered);
	}

	/** The same within a time after the plan was made. */
	public Fault between(Duration from, Duration to) {
		return new Fault(this.error, this.on, this.tokens, from.toNanos() / 1e9, to.toNanos() / 1e9, this.after,
				this.probability, this.count, this.retryAfterSeconds, this.delivered);
	}

	/** The same after some requests have passed. */
	public Fault afterFirst(long requests) {
		return new Fault(this.error, this.on, this.tokens, this.fromSeconds, this.toSeconds, requests, this.probability,
				this.count, this.retryAfterSeconds, this.delivered);
	}

	/** The same with a probability. */
	public Fault withProbability(double from0To1) {
		return new Fault(this.error, this.on, this.tokens, this.fromSeconds, this.toSeconds, this.after, from0To1,
				this.count, this.retryAfterSeconds, this.delivered);
	}

	/** The same so many times and no more. */
	public Fault times(long most) {
		return new Fault(this.error, this.on, this.tokens, this.fromSeconds, this.toSeconds, this.after,
				this.probability, most, this.retryAfterSeconds, this.delivered);
	}

	/** The same with a time to wait; negative to leave the header out. */
	public Fault withRetryAfter(int seconds) {
		return new Fault(this.error, this.on, this.tokens, this.fromSeconds, this.toSeconds, this.after,
				this.probability, this.count, seconds, this.delivered);
	}

	/** The same, but the message reaches the device: what the sender cannot know. */
	public Fault butDelivered() {
		return new Fault(this.error, this.on, this.tokens, this.fromSeconds, this.toSeconds, this.after,
				this.probability, this.count, this.retryAfterSeconds, true);
	}

	boolean concerns(Requests kind, @Nullable String token, Duration sincePlan) {
		Requests requests = (this.on != null) ? this.on : Requests.MESSAGES;
		double seconds = sincePlan.toNanos() / 1e9;
		return requests.include(kind) && (this.tokens == null || (token != null && this.tokens.include(token)))
				&& (this.fromSeconds == null || seconds >= this.fromSeconds)
				&& (this.toSeconds == null || seconds < this.toSeconds);
	}

}
