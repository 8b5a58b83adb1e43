package org.newcomerhub.attendance.store;

import org.newcomerhub.attendance.model.Attendance;
import org.newcomerhub.feed.Consequences;

/**
 * Says what follows from a change of an attendance; kept apart from the store, which
 * knows no mail and no interpreter.
 */
public interface Followed {

	/** What follows. */
	Consequences by(Attendance before, Attendance after);

}
