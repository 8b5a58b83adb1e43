package org.newcomerhub.attendance.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Access;
import org.newcomerhub.account.Permission;
import org.newcomerhub.account.Place;
import org.newcomerhub.attendance.demand.DemandTable;
import org.newcomerhub.region.Regions;
import org.newcomerhub.web.Parameters;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemType;
import org.newcomerhub.web.Refuses;
import reactor.core.publisher.Mono;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * {@code GET /editorial/demand?region=&from=&to=}, for all who see what is there.
 */
@RestController
@Tag(name = "Demand")
class DemandTableRoutes {

	private static final int MOST_DAYS = 1_100;

	private final Access access;

	private final Regions regions;

	private final DemandTable table;

	private final Clock clock;

	DemandTableRoutes(Access access, Regions regions, DemandTable table, Clock clock) {
		this.access = access;
		this.regions = regions;
		this.table = table;
		this.clock = clock;
	}

	/**
	 * What interpreting was asked for.
	 *
	 * @param region where
	 * @param from the first day
	 * @param to the last day
	 * @param items by month, language and kind
	 */
	@Schema(name = "DemandTable")
	record TableView(String region, LocalDate from, LocalDate to, List<LineView> items) {
	}

	/**
	 * One language at one kind of event in one month.
	 *
	 * @param month in which the dates begin
	 * @param kind of the event; null: not known
	 * @param language asked for
	 * @param dates at how many dates it was asked for
	 * @param votes how many would have come if it were interpreted
	 * @param signedUp how many persons with a place needed it
	 * @param reached at how many of the dates enough asked for an interpreter to be
	 * proposed
	 */
	@Schema(name = "DemandLine")
	record LineView(@Schema(example = "2026-11") String month, @Nullable String kind, String language, int dates,
			int votes, int signedUp, int reached) {

		static LineView of(DemandTable.Line line) {
			return new LineView(line.month().toString(), line.kind(), line.language(), line.dates(), line.votes(),
					line.signedUp(), line.reached());
		}

	}

	@Operation(operationId = "getDemand", summary = "Which languages were asked for, by month and kind of event",
			description = "Counts stay when votes and sign-ups are erased. Without days: a year back and a year ahead.",
			parameters = {
					@Parameter(name = "region", in = ParameterIn.QUERY, required = true,
							schema = @Schema(type = "string"), example = "lemvig"),
					@Parameter(name = "from", in = ParameterIn.QUERY,
							schema = @Schema(type = "string", format = "date")),
					@Parameter(name = "to", in = ParameterIn.QUERY,
							schema = @Schema(type = "string", format = "date")) })
	@Refuses.Forbidden
	@Refuses.NotFound("not-found")
	@GetMapping(path = "/api/v1/editorial/demand", produces = "application/json")
	Mono<ResponseEntity<TableView>> demand(@Parameter(hidden = true) ServerWebExchange exchange) {
		Parameters parameters = new Parameters(exchange.getRequest());
		String region = PollRoutes.region(parameters);
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), ZoneId.of("UTC"));
		LocalDate from = day(parameters, "from", today.minusYears(1));
		LocalDate to = day(parameters, "to", from.isAfter(today) ? from.plusYears(1) : today.plusYears(1));
		long days = ChronoUnit.DAYS.between(from, to);
		if (days < 0 || days > MOST_DAYS) {
			parameters.fault("to", "value-unknown", Map.of("value", to.toString()));
		}
		parameters.check();
		return this.access.staff()
			.flatMap((staff) -> this.access.require(staff, Permission.READ, Place.region(region)))
			.flatMap((staff) -> this.regions.find(region))
			.switchIfEmpty(Mono.error(() -> ProblemException.of(ProblemType.NOT_FOUND,
					Map.of("path", exchange.getRequest().getPath().value()))))
			.flatMap((found) -> this.table.of(region, found.profile().zone(), from, to))
			.map((lines) -> ResponseEntity.ok()
				.cacheControl(CacheControl.noStore())
				.body(new TableView(region, from, to, lines.stream().map(LineView::of).toList())));
	}

	private static LocalDate day(Parameters parameters, String name, LocalDate otherwise) {
		String given = parameters.get(name);
		if (given == null) {
			return otherwise;
		}
		try {
			return LocalDate.parse(given);
		}
		catch (DateTimeException ex) {
			parameters.fault(name, "date-malformed", Map.of("value", given));
			return otherwise;
		}
	}

}
