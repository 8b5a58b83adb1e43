package org.newcomerhub.push.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Permission;
import org.newcomerhub.push.campaign.CampaignDesk;
import org.newcomerhub.push.delivery.DeadLetters;
import org.newcomerhub.push.delivery.DeadLetters.DeadLetter;
import org.newcomerhub.web.PageCursor;
import org.newcomerhub.web.Parameters;
import reactor.core.publisher.Mono;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * {@code /editorial/campaigns/{id}/failures} and {@code resend}: messages that failed for
 * good.
 */
@RestController
@RequestMapping(path = CampaignRoutes.PATH + "/{id}", produces = "application/json")
class FailuresRoutes implements FailuresApi {

	private static final String NUMBER = "\\d{1,9}";

	private final CampaignGuard guard;

	private final CampaignDesk desk;

	private final DeadLetters letters;

	private final Clock clock;

	FailuresRoutes(CampaignGuard guard, CampaignDesk desk, DeadLetters letters, Clock clock) {
		this.guard = guard;
		this.desk = desk;
		this.letters = letters;
		this.clock = clock;
	}

	/** Where a page ended. */
	private record End(int batch, int index) {

		static final End NONE = new End(-1, -1);

		static End of(@Nullable PageCursor cursor) {
			return (cursor != null)
					? new End(Integer.parseInt(cursor.after().getFirst()), Integer.parseInt(cursor.after().getLast()))
					: NONE;
		}

	}

	@Override
	@GetMapping("/failures")
	public Mono<ResponseEntity<Failures>> failures(@PathVariable UUID id, ServerWebExchange exchange) {
		Parameters parameters = new Parameters(exchange.getRequest());
		int limit = parameters.limit();
		String filter = "failures of campaign " + id;
		End after = End.of(parameters.cursor((text) -> cursor(text, filter)));
		parameters.check();
		return this.guard.asked(id, Permission.READ, exchange)
			.flatMap(
					(asked) -> this.letters.of(asked.campaign(), after.batch(), after.index(), limit + 1).collectList())
			.map((found) -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page(found, limit, filter)));
	}

	private static @Nullable PageCursor cursor(String text, String filter) {
		PageCursor cursor = PageCursor.read(text, 2);
		boolean good = cursor != null && cursor.belongsTo(filter, List.of())
				&& cursor.after().stream().allMatch((value) -> value.matches(NUMBER));
		return good ? cursor : null;
	}

	private Failures page(List<DeadLetter> found, int limit, String filter) {
		List<DeadLetter> page = found.stream().limit(limit).toList();
		String next = (found.size() > limit)
				? new PageCursor(filter, List.of(), this.clock.instant(),
						List.of(String.valueOf(page.getLast().batch()), String.valueOf(page.getLast().index())))
					.write()
				: null;
		return new Failures(page.stream().map(Failure::of).toList(), next);
	}

	@Override
	@PostMapping("/resend")
	public Mono<ResponseEntity<Resent>> resend(@PathVariable UUID id, ServerWebExchange exchange) {
		return this.guard.asked(id, Permission.SEND_PUSH, exchange)
			.doOnNext((asked) -> this.desk.requireResendable(asked.campaign()))
			.delayUntil((asked) -> this.desk.note(asked.campaign(), "resend-campaign", asked.staff().actor()))
			.flatMap((asked) -> this.letters.resend(asked.campaign()))
			.map((count) -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Resent(count)));
	}

}
