package org.newcomerhub.attendance.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.localization.LocalizedText;

/**
 * A question with a few answers.
 *
 * @param id stays
 * @param version how many times it was changed, from 1 on
 * @param region who asks
 * @param question in one or more languages
 * @param options the answers, at least two, each in the languages of the question
 * @param closesAt from when on nobody votes any more; null: nobody has said
 * @param publicResults whether everybody sees the results once it is closed
 * @param results option to votes, once votes are counted for good; null: not yet
 */
public record Poll(UUID id, long version, String region, LocalizedText question, List<Option> options,
		@Nullable Instant closesAt, boolean publicResults, @Nullable SortedMap<String, Integer> results) {

	/** What is on its way when a poll closes has arrived by then. */
	static final Duration ARRIVING = Duration.ofMinutes(10);

	public Poll {
		options = List.copyOf(options);
		results = (results != null) ? Collections.unmodifiableSortedMap(new TreeMap<>(results)) : null;
	}

	/**
	 * An answer.
	 *
	 * @param id a slug, unique in its poll
	 * @param words in the languages of the question
	 */
	public record Option(String id, LocalizedText words) {
	}

	/** Whether one can vote. */
	public boolean isOpen(Instant now) {
		return this.closesAt == null || now.isBefore(this.closesAt);
	}

	/** When votes can be counted for good; null: not by what is known, or they are. */
	@Nullable Instant countable() {
		return (this.closesAt == null || this.results != null) ? null : this.closesAt.plus(ARRIVING);
	}

	/** The same, asked in other words or until another time. */
	public Poll with(LocalizedText words, List<Option> answers, @Nullable Instant end, boolean everybodySees) {
		return new Poll(this.id, this.version, this.region, words, answers, end, everybodySees, this.results);
	}

	/** The same, closed. */
	public Poll closed(Instant now) {
		return isOpen(now) ? with(this.question, this.options, now, this.publicResults) : this;
	}

	Poll next() {
		return new Poll(this.id, this.version + 1, this.region, this.question, this.options, this.closesAt,
				this.publicResults, this.results);
	}

	Poll counted(SortedMap<String, Integer> votes) {
		return new Poll(this.id, this.version, this.region, this.question, this.options, this.closesAt,
				this.publicResults, votes);
	}

}
