package org.newcomerhub.attendance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.attendance.model.Attendance;
import org.newcomerhub.attendance.model.Seat;
import org.newcomerhub.attendance.store.Followed;
import org.newcomerhub.feed.Consequences;

import org.springframework.stereotype.Component;

/**
 * Says who must be told of a change of an attendance: readers, when free, few or full
 * changes; those who signed up, when it concerns them; coordinators, when enough people
 * ask for a language.
 */
@Component
class News implements Followed {

	/** What somebody can be told, by the name that the store has for it. */
	enum Kind {

		OFFERED("offered", AttendanceNews.Kind.OFFERED), LAPSED("lapsed", AttendanceNews.Kind.LAPSED),
		CANCELLED("cancelled", AttendanceNews.Kind.CANCELLED), MOVED("moved", AttendanceNews.Kind.MOVED);

		private final String code;

		private final AttendanceNews.Kind told;

		Kind(String code, AttendanceNews.Kind told) {
			this.code = code;
			this.told = told;
		}

		/** What those are told who listen. */
		AttendanceNews.Kind told() {
			return this.told;
		}

		String code() {
			return this.code;
		}

	}

	@Override
	public Consequences by(Attendance before, Attendance after) {
		Consequences consequences = before.standing().equals(after.standing()) ? Consequences.quiet()
				: Consequences.forReaders();
		Document told = new Document();
		append(told, Kind.OFFERED, changed(before, after,
				(old, now) -> now.state() == Seat.State.OFFERED && (old == null || old.state() != Seat.State.OFFERED)));
		append(told, Kind.LAPSED, changed(before, after,
				(old, now) -> now.state() == Seat.State.LAPSED && (old == null || old.state() != Seat.State.LAPSED)));
		if (!before.terms().cancelled() && after.terms().cancelled()) {
			append(told, Kind.CANCELLED, changed(before, after, (old, now) -> !now.state().isGone()));
		}
		else if (!before.terms().start().equals(after.terms().start()) && !after.terms().cancelled()) {
			append(told, Kind.MOVED, changed(before, after, (old, now) -> !now.state().isGone()));
		}
		if (!told.isEmpty()) {
			consequences = consequences.with(SignUpMails.NEWS, told);
		}
		Document asked = asked(before, after);
		return asked.isEmpty() ? consequences : consequences.with(AskedFor.NAME, asked);
	}

	private static List<String> changed(Attendance before, Attendance after,
			BiPredicate<@Nullable Seat, Seat> concerned) {
		List<String> ids = new ArrayList<>();
		after.seats().forEach((id, seat) -> {
			if (concerned.test(before.seats().get(id), seat)) {
				ids.add(id);
			}
		});
		return ids;
	}

	private static void append(Document told, Kind kind, List<String> ids) {
		if (!ids.isEmpty()) {
			told.append(kind.code(), ids);
		}
	}

	/** The languages for which the threshold is reached now and was not before. */
	private static Document asked(Attendance before, Attendance after) {
		Document asked = new Document();
		reached(before, after, before.votes(), after.votes())
			.forEach((language) -> asked.append(language, AskedFor.VOTES));
		reached(before, after, before.signedUp(), after.signedUp())
			.forEach((language) -> asked.append(language, AskedFor.SIGN_UPS));
		return asked;
	}

	private static List<String> reached(Attendance before, Attendance after, Map<String, Integer> old,
			Map<String, Integer> now) {
		return now.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() >= after.terms().threshold()
					&& old.getOrDefault(entry.getKey(), 0) < before.terms().threshold())
			.map(Map.Entry::getKey)
			.toList();
	}

}
