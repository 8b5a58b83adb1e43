package org.newcomerhub.interpreter.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.newcomerhub.interpreter.Booking.State;

import static org.assertj.core.api.Assertions.assertThat;

class StepTests {

	/** The table as people agreed on it, kept apart from the code's: step, to, from. */
	private static final String TABLE = """
			REQUEST   REQUESTED PROPOSED CANCELLED
			OFFER     OFFERED   PROPOSED REQUESTED OFFERED DECLINED FAILED
			ACCEPT    ACCEPTED  OFFERED
			EXHAUST   DECLINED  OFFERED
			CONFIRM   CONFIRMED ACCEPTED
			RECONFIRM OFFERED   OFFERED CONFIRMED
			LOSE      REQUESTED OFFERED ACCEPTED CONFIRMED
			FAIL      FAILED    REQUESTED OFFERED ACCEPTED DECLINED CONFIRMED
			CANCEL    CANCELLED PROPOSED REQUESTED OFFERED ACCEPTED DECLINED CONFIRMED FAILED
			NO_SHOW   NO_SHOW   CONFIRMED
			DONE      DONE      CONFIRMED
			""";

	private static Map<String, State> agreed() {
		Map<String, State> agreed = new HashMap<>();
		TABLE.lines()
			.map((line) -> line.split(" +"))
			.forEach((words) -> Arrays.stream(words)
				.skip(2)
				.forEach((from) -> agreed.put(words[0] + " " + from, State.valueOf(words[1]))));
		return agreed;
	}

	@ParameterizedTest
	@EnumSource(Step.class)
	void a_step_leads_where_the_table_says_and_is_refused_otherwise(Step step) {
		for (State state : State.values()) {
			assertThat(step.from(state)).as("%s from %s", step, state)
				.isEqualTo(Optional.ofNullable(agreed().get(step + " " + state)));
		}
	}

	@Test
	void what_has_ended_stays_so_unless_it_is_wanted_again() {
		for (Step step : Step.values()) {
			assertThat(step.from(State.DONE)).isEmpty();
			assertThat(step.from(State.NO_SHOW)).isEmpty();
			assertThat(step.from(State.CANCELLED).isPresent()).isEqualTo(step == Step.REQUEST);
		}
	}

}
