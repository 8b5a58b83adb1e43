package org.newcomerhub.content.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.audit.AuditEntry;
import org.newcomerhub.content.History;
import org.newcomerhub.content.model.Pointers;
import org.newcomerhub.content.model.RevisionSummary;
import org.newcomerhub.web.PageCursor;
import org.newcomerhub.web.Parameters;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * What became of an item: its revisions, and who did what.
 */
@RestController
@RequestMapping("/api/v1/editorial/items/{id}")
class HistoryRoutes implements HistoryApi {

	private final Desk desk;

	private final History history;

	private final Clock clock;

	HistoryRoutes(Desk desk, History history, Clock clock) {
		this.desk = desk;
		this.history = history;
		this.clock = clock;
	}

	@Override
	@GetMapping("/revisions")
	public Mono<RevisionList> revisions(@PathVariable UUID id, ServerWebExchange exchange) {
		Parameters parameters = new Parameters(exchange.getRequest());
		String part = HistoryQuery.part(parameters);
		int limit = parameters.limit();
		String filter = "revisions of " + id + "/" + part;
		String after = HistoryQuery.after(parameters, filter);
		parameters.check();
		Integer before = (after != null) ? Integer.valueOf(after) : null;
		return this.desk.serve((staff) -> this.history.revisions(staff, id, part, before, limit + 1))
			.map((listed) -> page(listed.revisions(), listed.item().pointers(part), limit, filter));
	}

	private RevisionList page(List<RevisionSummary> found, Pointers pointers, int limit, String filter) {
		List<RevisionSummary> page = found.stream().limit(limit).toList();
		String next = (found.size() > limit) ? next(filter, String.valueOf(page.getLast().number())) : null;
		return new RevisionList(page.stream().map((summary) -> RevisionList.Entry.of(summary, pointers)).toList(),
				next);
	}

	private String next(String filter, String last) {
		return new PageCursor(filter, List.of(), this.clock.instant(), List.of(last)).write();
	}

	@Override
	@GetMapping("/revisions/{part}/{number}")
	public Mono<RevisionView> revision(@PathVariable UUID id, @PathVariable String part, @PathVariable int number) {
		String name = PartNames.require(part, "/path/part");
		return this.desk.serve((staff) -> this.history.revision(staff, id, name, number)).map(RevisionView::of);
	}

	@Override
	@GetMapping("/audit")
	public Mono<AuditList> audit(@PathVariable UUID id, ServerWebExchange exchange) {
		Parameters parameters = new Parameters(exchange.getRequest());
		int limit = parameters.limit();
		String filter = "audit of " + id;
		String before = HistoryQuery.after(parameters, filter);
		parameters.check();
		return this.desk.serve((staff) -> this.history.audit(staff, id, before, limit))
			.map((entries) -> audit(entries, limit, filter));
	}

	private AuditList audit(List<AuditEntry> entries, int limit, String filter) {
		@Nullable String next = (entries.size() == limit) ? next(filter, entries.getLast().id()) : null;
		return new AuditList(entries.stream().map(AuditList.Entry::of).toList(), next);
	}

}
