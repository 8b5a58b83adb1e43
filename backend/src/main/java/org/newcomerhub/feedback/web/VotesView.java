package org.newcomerhub.feedback.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What readers have said of an item.
 *
 * @param item the item
 * @param yes how many it has helped
 * @param no how many it has not
 */
@Schema(name = "FeedbackVotes")
record VotesView(UUID item, long yes, long no) {
}
