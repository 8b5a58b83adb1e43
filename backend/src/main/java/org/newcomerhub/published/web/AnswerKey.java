package org.newcomerhub.published.web;

import org.newcomerhub.published.model.Ranking;

/**
 * What an answer depends on; equal keys give equal answers on this node.
 *
 * @param kind the kind of answer, such as {@code guide}, {@code guide-page},
 * {@code guides}
 * @param region the region that is read; empty for answers about all regions
 * @param subject the item's id, or a list's filter, limit and cursor
 * @param stamp the highest feed number of anything that it reads
 * @param ranking the languages that the reader gets of what is there
 */
public record AnswerKey(String kind, String region, String subject, long stamp, Ranking ranking) {

	int weight() {
		return 200 + 2 * this.subject.length() + 60 * this.ranking.languages().size();
	}

}
