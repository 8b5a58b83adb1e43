package org.newcomerhub.content;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Permission;
import org.newcomerhub.account.Staff;
import org.newcomerhub.content.model.Comment;
import org.newcomerhub.content.store.Comments;
import org.newcomerhub.mongo.FollowUp;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * What is said about revisions before they are published.
 */
@Component
public class Discussion {

	private final ItemAccess access;

	private final Approving approving;

	private final Comments comments;

	private final Clock clock;

	Discussion(ItemAccess access, Approving approving, Comments comments, Clock clock) {
		this.access = access;
		this.approving = approving;
		this.comments = comments;
		this.clock = clock;
	}

	/**
	 * What somebody says.
	 *
	 * @param part the part's name
	 * @param revision the revision that it is about
	 * @param segment the segment that it is about; null: all of it
	 * @param text 1 to {@link Comment#LONGEST} characters
	 */
	public record Remark(String part, int revision, @Nullable String segment, String text) {
	}

	/**
	 * Comments on a revision; whoever may read it may do that.
	 * @throws RefusedException (as an error signal) {@code item-unknown},
	 * {@code archived} or {@code revision-unknown}
	 */
	public Mono<Comment> comment(Staff staff, UUID id, Remark remark) {
		return this.access.require(staff, Permission.READ, id)
			.flatMap((item) -> this.approving.exist(item, Map.of(remark.part(), remark.revision())))
			.then(Mono.defer(() -> {
				Instant now = this.clock.instant();
				return this.comments.add(Comment.open(UuidCreator.getTimeOrderedEpoch(now), id, remark.part(),
						remark.revision(), remark.segment(), staff.actor(), now, remark.text()));
			}));
	}

	/**
	 * Returns what was said about an item, the newest last.
	 * @param after the last comment of the page before; null: from the first on
	 * @param limit how many at most
	 * @throws RefusedException (as an error signal) {@code item-unknown}
	 */
	public Mono<List<Comment>> of(Staff staff, UUID id, @Nullable UUID after, int limit) {
		return this.access.require(staff, Permission.READ, id)
			.then(Mono.defer(() -> this.comments.of(id, after, limit).collectList()));
	}

	/**
	 * Notes that a comment is done with; once.
	 * @throws RefusedException (as an error signal) {@code item-unknown} or
	 * {@code comment-unknown}
	 */
	public Mono<Comment> resolve(Staff staff, UUID id, UUID comment) {
		Mono<Comment> found = Mono.defer(() -> this.comments.find(id, comment))
			.switchIfEmpty(
					Mono.error(() -> RefusedException.of("comment-unknown", Map.of("comment", comment.toString()))));
		return this.access.require(staff, Permission.READ, id)
			.then(found)
			.flatMap((open) -> this.comments.resolve(comment, staff.actor(), this.clock.instant()))
			.then(found);
	}

	/** Makes comments of the note with which a review ended. */
	@Component
	static class ReturnNotes implements FollowUp {

		static final String NAME = "comment";

		private final Comments comments;

		ReturnNotes(Comments comments) {
			this.comments = comments;
		}

		/** What is remembered for it. */
		static Document details(Map<String, Integer> parts, String author, Instant at, String note) {
			List<Document> all = new ArrayList<>();
			parts.forEach((part, revision) -> all
				.add(new Document("id", UuidCreator.getTimeOrderedEpoch(at).toString()).append("part", part)
					.append("revision", revision)));
			return new Document("comments", all).append("author", author)
				.append("at", at.toString())
				.append("note", note);
		}

		@Override
		public String name() {
			return NAME;
		}

		@Override
		public Mono<Void> perform(String document, String step, Document details) {
			UUID item = UUID.fromString(document.substring(document.indexOf('/') + 1));
			Instant at = Instant.parse(details.getString("at"));
			return Flux.fromIterable(details.getList("comments", Document.class))
				.concatMap((one) -> this.comments.add(Comment.open(UUID.fromString(one.getString("id")), item,
						one.getString("part"), one.get("revision", Number.class).intValue(), null,
						details.getString("author"), at, details.getString("note"))))
				.then();
		}

	}

}
