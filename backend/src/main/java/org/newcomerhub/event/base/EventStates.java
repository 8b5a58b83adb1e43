package org.newcomerhub.event.base;

import java.util.concurrent.atomic.AtomicReferenceArray;

import org.newcomerhub.event.base.OccurrenceIndex.Dated;
import org.newcomerhub.published.model.RegionView;

/**
 * What is known of the events of one view of a region, each found out when it is first
 * asked for: with bookings and places it changes too often to do that for all. Keeps no
 * view alive. Thread-safe.
 */
final class EventStates {

	private final AtomicReferenceArray<EventState> states;

	EventStates(int events) {
		this.states = new AtomicReferenceArray<>(events);
	}

	/**
	 * Returns what is known of the event of a date.
	 * @param view always the same one
	 */
	EventState of(RegionView view, Dated dated) {
		EventState known = this.states.get(dated.number());
		if (known != null) {
			return known;
		}
		EventState state = EventState.of(view, dated.event());
		this.states.set(dated.number(), state);
		return state;
	}

}
