package org.newcomerhub.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.mail.Mail;
import org.newcomerhub.web.Fault;
import org.newcomerhub.web.ProblemException;

/**
 * What a reader wants to say, checked.
 *
 * @param helped whether the item helped; null in a question
 * @param words without control characters; null when there are none
 * @param email where an answer may be sent; null when none was given
 */
public record Draft(@Nullable Boolean helped, @Nullable String words, @Nullable String email) {

	/** The longest comment, in characters. */
	public static final int LONGEST_COMMENT = 4_000;

	/** The longest question, in characters. */
	public static final int LONGEST_QUESTION = 8_000;

	private static final int LONGEST_NOTE = 1_000;

	/**
	 * Checks what a reader says of an item.
	 * @throws ProblemException naming every fault
	 */
	public static Draft feedback(@Nullable Boolean helped, @Nullable String comment, @Nullable String email) {
		List<Fault> faults = new ArrayList<>();
		if (helped == null) {
			faults.add(new Fault("/helped", "value-missing", Map.of()));
		}
		return draft(helped, "/comment", Words.of(comment), LONGEST_COMMENT, email, faults);
	}

	/**
	 * Checks a question.
	 * @param found what is wrong with it already
	 * @throws ProblemException naming every fault
	 */
	public static Draft question(@Nullable String question, @Nullable String email, List<Fault> found) {
		List<Fault> faults = new ArrayList<>(found);
		String words = Words.of(question);
		if (words == null) {
			faults.add(new Fault("/question", "value-missing", Map.of()));
		}
		return draft(null, "/question", words, LONGEST_QUESTION, email, faults);
	}

	/**
	 * Checks what one of the staff notes of a letter.
	 * @return the note without control characters; null when there is none
	 * @throws ProblemException when it is too long
	 */
	public static @Nullable String note(@Nullable String note) {
		String words = Words.of(note);
		if (words != null && Words.length(words) > LONGEST_NOTE) {
			throw ProblemException.invalid(List.of(new Fault("/note", "words-too-long", Map.of("max", LONGEST_NOTE))));
		}
		return words;
	}

	private static Draft draft(@Nullable Boolean helped, String pointer, @Nullable String words, int longest,
			@Nullable String email, List<Fault> faults) {
		if (words != null && Words.length(words) > longest) {
			faults.add(new Fault(pointer, "words-too-long", Map.of("max", longest)));
		}
		String address = (email == null || email.isBlank()) ? null : email.strip();
		if (address != null && !Mail.isAddress(address)) {
			faults.add(new Fault("/email", "email-malformed", Map.of()));
		}
		if (!faults.isEmpty()) {
			throw ProblemException.invalid(faults);
		}
		return new Draft(helped, words, address);
	}

	/** Without the address and the words, which nobody needs to read in a log. */
	@Override
	public String toString() {
		return "Draft[helped=" + this.helped + "]";
	}

}
