package org.newcomerhub.attendance.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is to be asked.
 *
 * @param region who asks; stays
 * @param question language to words, at most 300 characters
 * @param options 2 to 10 answers; those that were there stay
 * @param closesAt from when on nobody votes; null: until it is closed
 * @param publicResults whether everybody sees the results once it is closed; not unless
 * given
 */
@Schema(name = "PollInput")
record PollInput(@Schema(example = "lemvig") @Nullable String region,
		@Schema(example = "{\"da\":\"Hvad vil du have mere af?\"}") @Nullable Map<String, @Nullable String> question,
		@Nullable List<@Nullable OptionInput> options, @Nullable Instant closesAt, @Nullable Boolean publicResults) {

	/**
	 * An answer.
	 *
	 * @param id letters a to z, digits and hyphens
	 * @param words in each language of the question
	 */
	@Schema(name = "PollOptionInput")
	record OptionInput(@Schema(example = "cooking") @Nullable String id,
			@Schema(example = "{\"da\":\"Madlavning\"}") @Nullable Map<String, @Nullable String> words) {
	}

	/**
	 * A vote.
	 *
	 * @param option the id of one of the options
	 */
	@Schema(name = "PollVoteInput")
	record VoteInput(@Schema(example = "cooking") @Nullable String option) {
	}

}
