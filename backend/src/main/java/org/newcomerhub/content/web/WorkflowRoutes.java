package org.newcomerhub.content.web;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Staff;
import org.newcomerhub.content.Applied;
import org.newcomerhub.content.Changed;
import org.newcomerhub.content.Schedules;
import org.newcomerhub.content.Workflow;
import org.newcomerhub.web.Fault;
import org.newcomerhub.web.ProblemException;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The actions of the workflow. Answered when readers of this node see what has changed.
 */
@RestController
@RequestMapping("/api/v1/editorial/items/{id}")
class WorkflowRoutes implements WorkflowApi {

	private final Desk desk;

	private final Workflow workflow;

	private final Schedules schedules;

	private final Applied applied;

	WorkflowRoutes(Desk desk, Workflow workflow, Schedules schedules, Applied applied) {
		this.desk = desk;
		this.workflow = workflow;
		this.schedules = schedules;
		this.applied = applied;
	}

	/**
	 * Revisions to do something with.
	 *
	 * @param parts part to revision, such as {@code {"body": 8, "text-da": 6}}
	 * @param at when, of a schedule
	 * @param note why
	 */
	record Revisions(@Nullable Map<String, Integer> parts, @Nullable Instant at, @Nullable String note) {

		/** The parts, of which there is at least one. */
		Map<String, Integer> required() {
			Map<String, Integer> named = this.parts;
			if (named == null || named.isEmpty() || named.containsValue(null)) {
				throw ProblemException.invalid(List.of(new Fault("/parts", "value-missing", Map.of())));
			}
			named.keySet().forEach((part) -> PartNames.require(part, "/parts/" + part));
			return named;
		}

		Instant when() {
			if (this.at == null) {
				throw ProblemException.invalid(List.of(new Fault("/at", "value-missing", Map.of())));
			}
			return this.at;
		}

	}

	/**
	 * Parts to withdraw.
	 *
	 * @param parts a list of names, or part to revision; left out: all
	 * @param note why
	 */
	record Withdrawal(@Nullable Object parts, @Nullable String note) {

		Set<String> names() {
			Set<String> names = new HashSet<>();
			switch (this.parts) {
				case Map<?, ?> map -> map.keySet().forEach((part) -> names.add(String.valueOf(part)));
				case List<?> list -> list.forEach((part) -> names.add(String.valueOf(part)));
				case null, default -> {
				}
			}
			names.forEach((part) -> PartNames.require(part, "/parts"));
			return names;
		}

	}

	@Override
	@PostMapping("/submit")
	public Mono<ItemView> submit(@PathVariable UUID id, @RequestBody Revisions revisions) {
		return act((staff) -> this.workflow.submit(staff, id, revisions.required(), revisions.note()));
	}

	@Override
	@PostMapping("/return")
	public Mono<ItemView> sendBack(@PathVariable UUID id, @RequestBody Revisions revisions) {
		return act((staff) -> this.workflow.sendBack(staff, id, revisions.required(), revisions.note()));
	}

	@Override
	@PostMapping("/approve")
	public Mono<ItemView> approve(@PathVariable UUID id, @RequestBody Revisions revisions) {
		return act((staff) -> this.workflow.approve(staff, id, revisions.required(), revisions.note()));
	}

	@Override
	@PostMapping("/publish")
	public Mono<ItemView> publish(@PathVariable UUID id, @RequestBody Revisions revisions) {
		return act((staff) -> this.workflow.publish(staff, id, revisions.required(), revisions.note()));
	}

	@Override
	@PostMapping("/schedule")
	public Mono<ItemView> schedule(@PathVariable UUID id, @RequestBody Revisions revisions) {
		return act((staff) -> this.schedules.schedule(staff, id, revisions.required(), revisions.when(),
				revisions.note()));
	}

	@Override
	@DeleteMapping("/schedules/{schedule}")
	public Mono<ItemView> unschedule(@PathVariable UUID id, @PathVariable UUID schedule) {
		return act((staff) -> this.schedules.unschedule(staff, id, schedule, null));
	}

	@Override
	@PostMapping("/withdraw")
	public Mono<ItemView> withdraw(@PathVariable UUID id, @RequestBody(required = false) @Nullable Withdrawal given) {
		Withdrawal withdrawal = (given != null) ? given : new Withdrawal(null, null);
		return act((staff) -> this.workflow.withdraw(staff, id, withdrawal.names(), withdrawal.note()));
	}

	private Mono<ItemView> act(Function<Staff, Mono<Changed>> action) {
		return this.desk.serve(action)
			.flatMap((changed) -> this.applied.applied(changed.feedNumber()).thenReturn(changed))
			.map((changed) -> ItemView.of(changed.item()));
	}

}
