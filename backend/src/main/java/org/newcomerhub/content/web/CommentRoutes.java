package org.newcomerhub.content.web;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Colleagues;
import org.newcomerhub.content.Discussion;
import org.newcomerhub.content.model.Comment;
import org.newcomerhub.web.Fault;
import org.newcomerhub.web.PageCursor;
import org.newcomerhub.web.Parameters;
import org.newcomerhub.web.ProblemException;
import reactor.core.publisher.Mono;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * Comments on revisions.
 */
@RestController
@RequestMapping("/api/v1/editorial/items/{id}/comments")
class CommentRoutes implements CommentApi {

	private final Desk desk;

	private final Discussion discussion;

	private final Colleagues colleagues;

	private final Clock clock;

	CommentRoutes(Desk desk, Discussion discussion, Colleagues colleagues, Clock clock) {
		this.desk = desk;
		this.discussion = discussion;
		this.colleagues = colleagues;
		this.clock = clock;
	}

	/**
	 * A comment to be made.
	 *
	 * @param part the part's name
	 * @param revision the revision that it is about
	 * @param segment the segment that it is about; left out: all of it
	 * @param text 1 to 4000 characters
	 */
	record NewComment(@Nullable String part, @Nullable Integer revision, @Nullable String segment,
			@Nullable String text) {

		Discussion.Remark remark() {
			String words = (this.text != null && !this.text.isBlank()) ? this.text : null;
			new Required().value("/part", this.part).value("/revision", this.revision).value("/text", words).check();
			String said = Required.of("/text", words);
			if (said.length() > Comment.LONGEST) {
				throw ProblemException.invalid(List.of(new Fault("/text", "too-long", Map.of("max", Comment.LONGEST))));
			}
			return new Discussion.Remark(PartNames.require(Required.of("/part", this.part), "/part"),
					Required.of("/revision", this.revision), this.segment, said);
		}

	}

	/**
	 * A comment.
	 *
	 * @param id the comment
	 * @param part the part's name
	 * @param revision the revision that it is about
	 * @param segment the segment that it is about; null: all of it
	 * @param author the account
	 * @param authorName the name that colleagues see; null: the account is gone
	 * @param at when
	 * @param text plain text
	 * @param resolvedBy the account that had it done with; null: it is open
	 * @param resolvedByName the name that colleagues see
	 * @param resolvedAt when
	 */
	record CommentView(UUID id, String part, int revision, @Nullable String segment, String author,
			@Nullable String authorName, Instant at, String text, @Nullable String resolvedBy,
			@Nullable String resolvedByName, @Nullable Instant resolvedAt) {

		static CommentView of(Comment comment, Map<String, String> names) {
			String resolvedBy = comment.resolvedBy();
			return new CommentView(comment.id(), comment.part(), comment.revision(), comment.segment(),
					comment.author(), names.get(comment.author()), comment.at(), comment.text(), resolvedBy,
					(resolvedBy != null) ? names.get(resolvedBy) : null, comment.resolvedAt());
		}

	}

	/**
	 * A page of comments.
	 *
	 * @param items the comments, the newest last
	 * @param next the cursor of the next page; null: there is none
	 */
	record CommentList(List<CommentView> items, @Nullable String next) {
	}

	@Override
	@GetMapping
	public Mono<CommentList> comments(@PathVariable UUID id, ServerWebExchange exchange) {
		Parameters parameters = new Parameters(exchange.getRequest());
		String filter = "comments=" + id;
		int limit = parameters.limit();
		PageCursor cursor = parameters.cursor(CommentRoutes::cursor);
		if (cursor != null && !cursor.belongsTo(filter, List.of())) {
			parameters.fault("cursor", "cursor-of-another-query", Map.of());
		}
		parameters.check();
		UUID after = (cursor != null) ? UUID.fromString(cursor.after().getFirst()) : null;
		return this.desk.serve((staff) -> this.discussion.of(staff, id, after, limit + 1))
			.flatMap((found) -> page(found, limit, filter));
	}

	/** What stands in it comes from outside. */
	private static @Nullable PageCursor cursor(String text) {
		PageCursor cursor = PageCursor.read(text, 1);
		return (cursor != null && cursor.after().getFirst().matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
				? cursor : null;
	}

	private Mono<CommentList> page(List<Comment> found, int limit, String filter) {
		List<Comment> page = found.stream().limit(limit).toList();
		String next = (found.size() > limit)
				? new PageCursor(filter, List.of(), this.clock.instant(), List.of(page.getLast().id().toString()))
					.write()
				: null;
		return named(page).map((items) -> new CommentList(items, next));
	}

	@Override
	@PostMapping
	public Mono<ResponseEntity<CommentView>> comment(@PathVariable UUID id, @RequestBody NewComment given) {
		return this.desk.serve((staff) -> this.discussion.comment(staff, id, given.remark()))
			.flatMap((comment) -> named(List.of(comment)))
			.map(List::getFirst)
			.map((made) -> ResponseEntity
				.created(URI.create("/api/v1/editorial/items/" + id + "/comments/" + made.id()))
				.body(made));
	}

	@Override
	@PostMapping("/{comment}/resolved")
	public Mono<CommentView> resolve(@PathVariable UUID id, @PathVariable UUID comment) {
		return this.desk.serve((staff) -> this.discussion.resolve(staff, id, comment))
			.flatMap((resolved) -> named(List.of(resolved)))
			.map(List::getFirst);
	}

	private Mono<List<CommentView>> named(List<Comment> comments) {
		Set<String> actors = new TreeSet<>();
		comments.forEach((comment) -> {
			actors.add(comment.author());
			if (comment.resolvedBy() != null) {
				actors.add(comment.resolvedBy());
			}
		});
		return this.colleagues.names(actors)
			.map((names) -> comments.stream().map((comment) -> CommentView.of(comment, names)).toList());
	}

}
