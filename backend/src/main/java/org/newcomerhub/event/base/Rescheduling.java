package org.newcomerhub.event.base;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.schema.Schedule;
import org.newcomerhub.schema.ScheduleEdit;
import org.newcomerhub.schema.ScheduleEdit.Result;
import org.newcomerhub.schema.ScheduleEdit.Scope;

/**
 * What is to become of dates of an event: several changes of a schedule, all or none.
 *
 * @param scope which dates
 * @param date when the first of them would begin by its series; null: one is only added
 * @param start when it begins instead; null: as before
 * @param duration how long it lasts; null: as before
 * @param place whether it takes place elsewhere
 * @param venue where; null: nowhere but online
 * @param onlineUrl where online; null: nowhere
 * @param cancelled true: it does not take place; false: it does after all; null: as
 * before
 * @param add a further date; null: none
 */
public record Rescheduling(Scope scope, @Nullable LocalDateTime date, @Nullable LocalDateTime start,
		@Nullable Duration duration, boolean place, @Nullable String venue, @Nullable String onlineUrl,
		@Nullable Boolean cancelled, @Nullable LocalDateTime add) {

	/** Returns what comes of it. */
	public Result apply(Schedule schedule) {
		Result result = new Result.Edited(schedule);
		for (UnaryOperator<Result> step : steps()) {
			result = step.apply(result);
		}
		return result;
	}

	private List<UnaryOperator<Result>> steps() {
		List<UnaryOperator<Result>> steps = new ArrayList<>();
		if (this.date != null) {
			LocalDateTime known = this.date;
			LocalDateTime to = (this.start != null) ? this.start : known;
			// one date alone is called as before when it moves
			LocalDateTime then = (this.scope == Scope.DATE) ? known : to;
			if (this.start != null || (this.duration != null && this.add == null)) {
				steps.add(step((schedule) -> ScheduleEdit.move(schedule, known, this.scope, to, this.duration)));
			}
			if (this.place) {
				steps.add(
						step((schedule) -> ScheduleEdit.place(schedule, then, this.scope, this.venue, this.onlineUrl)));
			}
			if (this.cancelled != null) {
				steps.add(step((schedule) -> this.cancelled ? ScheduleEdit.cancel(schedule, then, this.scope)
						: ScheduleEdit.restore(schedule, then)));
			}
		}
		if (this.add != null) {
			LocalDateTime added = this.add;
			steps.add(step((schedule) -> ScheduleEdit.add(schedule, added, this.duration)));
		}
		return steps;
	}

	/** Of a schedule in which something cannot be changed nothing is. */
	private static UnaryOperator<Result> step(Function<Schedule, Result> change) {
		return (before) -> switch (before) {
			case Result.Edited(Schedule schedule) -> change.apply(schedule);
			case Result.Refused refused -> refused;
		};
	}

}
