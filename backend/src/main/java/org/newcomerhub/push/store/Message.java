package org.newcomerhub.push.store;

import java.time.Instant;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.push.model.Outcome;

/**
 * How far the message to one device of a batch is. Kept as a short text, because there
 * are many.
 *
 * @param outcome how far
 * @param language a tag of the registry; {@value #NONE} where it is for nobody
 * @param attempts how many times it was handed to a provider
 * @param repeated whether it may have arrived twice
 * @param reason why it waits, failed or is held back; null: there is none
 * @param due when one that waits comes; null: it does not wait
 */
public record Message(Outcome outcome, String language, int attempts, boolean repeated, @Nullable String reason,
		@Nullable Instant due) {

	/** No language. */
	public static final String NONE = "-";

	/** One that is for nobody. */
	public static final Message NOT_FOR = new Message(Outcome.NOT_FOR, NONE, 0, false, null, null);

	/** Whether nothing more becomes of it. */
	public boolean isFinal() {
		return this.outcome != Outcome.WAITING && this.outcome != Outcome.IN_FLIGHT;
	}

	/** Whether it comes at a moment. */
	public boolean isDue(Instant now) {
		return !isFinal() && (this.due == null || !this.due.isAfter(now));
	}

	String written() {
		StringBuilder text = new StringBuilder().append(letter(this.outcome))
			.append(this.repeated ? "r " : " ")
			.append(this.language)
			.append(' ')
			.append(this.attempts);
		if (this.reason != null || this.due != null) {
			text.append(' ').append((this.reason != null) ? this.reason : NONE);
		}
		if (this.due != null) {
			text.append(' ').append(this.due.toEpochMilli());
		}
		return text.toString();
	}

	/** Their codes begin with different letters. */
	private static char letter(Outcome outcome) {
		return outcome.code().charAt(0);
	}

	static Message read(String written) {
		String[] parts = written.split(" ", -1);
		Outcome outcome = Arrays.stream(Outcome.values())
			.filter((one) -> letter(one) == parts[0].charAt(0))
			.findFirst()
			.orElseThrow();
		String reason = (parts.length > 3 && !parts[3].equals(NONE)) ? parts[3] : null;
		Instant due = (parts.length > 4) ? Instant.ofEpochMilli(Long.parseLong(parts[4])) : null;
		return new Message(outcome, parts[1], Integer.parseInt(parts[2]), parts[0].endsWith("r"), reason, due);
	}

}
