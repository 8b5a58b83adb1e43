package org.newcomerhub.attendance.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.attendance.poll.Poll;

/**
 * A poll as staff see it.
 *
 * @param id of it
 * @param region who asks
 * @param state whether one can vote
 * @param question language to words
 * @param options the answers
 * @param closesAt from when on nobody votes; null: nobody has said
 * @param publicResults whether everybody sees the results once it is closed
 */
@Schema(name = "Poll")
record PollView(UUID id, String region, @Schema(allowableValues = {
		"open", "closed" }) String state, Map<String, String> question, List<OptionView> options,
		@Nullable Instant closesAt, boolean publicResults){

	/**
	 * An answer.
	 *
	 * @param id of it
	 * @param words by language
	 * @param votes how many have given it
	 */
	@Schema(name = "PollOption")
	record OptionView(String id, Map<String, String> words, int votes) {
	}

	/**
	 * The polls of a region.
	 *
	 * @param items the polls
	 */
	@Schema(name = "Polls")
	record Page(List<PollView> items) {
	}

	static PollView of(Poll poll, Map<String, Integer> votes, Instant now) {
		return new PollView(poll.id(), poll.region(), state(poll, now), poll.question().byLanguage(),
				poll.options()
					.stream()
					.map((option) -> new OptionView(option.id(), option.words().byLanguage(),
							votes.getOrDefault(option.id(), 0)))
					.toList(),
				poll.closesAt(), poll.publicResults());
	}

	static String state(Poll poll, Instant now) {
		return poll.isOpen(now) ? "open" : "closed";
	}

}
