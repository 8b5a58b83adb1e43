package org.newcomerhub.attendance.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.attendance.model.Attendance;
import org.newcomerhub.attendance.model.Seat;
import org.newcomerhub.attendance.model.Terms;
import org.newcomerhub.mongo.StoredShape;

/**
 * The stored form of an attendance. Moments are texts (ISO 8601).
 */
final class StoredAttendance {

	static final String COLLECTION = "attendance";

	static final StoredShape SHAPE = new StoredShape(COLLECTION, 1);

	static final String ID = "_id";

	static final String VERSION = "version";

	static final String EVENT = "event";

	static final String REGION = "region";

	static final String START = "start";

	/** Moment and id; there only while something is due. */
	static final String DUE = "due";

	/** Day and id; there until what is personal is erased. */
	static final String ERASE = "erase";

	static final String SEATS = "seats";

	private static final String END = "end";

	private static final String CAPACITY = "capacity";

	private static final String DROP_INS = "dropIns";

	private static final String COUNTED = "counted";

	private static final String VOTES = "votes";

	private StoredAttendance() {
	}

	/** Everything but the seats, which lie one by one. */
	static Document write(Attendance attendance) {
		Terms terms = attendance.terms();
		Document document = new Document(StoredShape.FIELD, SHAPE.known()).append(VERSION, attendance.version())
			.append(EVENT, attendance.event())
			.append(REGION, attendance.region())
			.append("asOf", terms.asOf())
			.append(CAPACITY, terms.capacity())
			.append("waitlist", terms.waitlist())
			.append(START, terms.start().toString())
			.append(END, terms.end().toString())
			.append("cancelled", terms.cancelled())
			.append("few", terms.few())
			.append("threshold", terms.threshold())
			.append("holding", terms.holding().toString())
			.append("lead", terms.lead().toString())
			.append("eraseDays", terms.eraseDays())
			.append("kind", terms.kind())
			.append(DROP_INS, attendance.dropIns())
			.append(COUNTED, attendance.counted());
		Document votes = new Document();
		attendance.votes().forEach(votes::append);
		return document.append(VOTES, votes);
	}

	static Document write(Seat seat) {
		Document document = new Document("print", seat.print()).append("party", seat.wish().party())
			.append("children", seat.wish().children())
			.append("state", seat.state().code())
			.append("order", seat.order())
			.append("kept", seat.kept())
			.append("day", seat.day().toString());
		append(document, "interpreter", seat.wish().interpreter());
		append(document, "source", seat.wish().source());
		append(document, "until", seat.until());
		append(document, "checkedIn", seat.checkedIn());
		return document;
	}

	private static void append(Document document, String name, @Nullable Object value) {
		if (value != null) {
			document.append(name, value.toString());
		}
	}

	static Attendance read(Document stored) {
		Document document = SHAPE.readable(stored);
		Terms terms = new Terms(document.get("asOf", Number.class).longValue(), document.getInteger(CAPACITY),
				document.getBoolean("waitlist", false), Instant.parse(document.getString(START)),
				Instant.parse(document.getString(END)), document.getBoolean("cancelled", false),
				document.getInteger("few", 0), document.getInteger("threshold", 1),
				Duration.parse(document.getString("holding")), Duration.parse(document.getString("lead")),
				document.getInteger("eraseDays", 1), document.getString("kind"));
		SortedMap<String, Integer> votes = new TreeMap<>();
		document.get(VOTES, new Document())
			.forEach((language, count) -> votes.put(language, ((Number) count).intValue()));
		return new Attendance(document.get(ID, UUID.class), document.get(VERSION, Number.class).longValue(),
				document.get(EVENT, UUID.class), document.getString(REGION), terms, seats(document),
				document.getInteger(DROP_INS, 0), document.getList(COUNTED, String.class, java.util.List.of()), votes);
	}

	private static Map<String, Seat> seats(Document document) {
		Map<String, Seat> seats = new LinkedHashMap<>();
		document.get(SEATS, new Document())
			.entrySet()
			.stream()
			.map((entry) -> seat(entry.getKey(), (Document) entry.getValue()))
			.sorted(Comparator.comparingLong(Seat::order))
			.forEach((seat) -> seats.put(seat.id(), seat));
		return seats;
	}

	private static Seat seat(String id, Document document) {
		Seat.Wish wish = new Seat.Wish(document.getInteger("party", 1), document.getInteger("children", 0),
				document.getString("interpreter"), document.getString("source"));
		Seat.State state = Seat.State.valueOf(document.getString("state").toUpperCase(Locale.ROOT));
		return new Seat(id, document.getString("print"), wish, state, document.get("order", Number.class).longValue(),
				instant(document.getString("until")), document.getBoolean("kept", false),
				LocalDate.parse(document.getString("day")), instant(document.getString("checkedIn")));
	}

	private static @Nullable Instant instant(@Nullable String text) {
		return (text != null) ? Instant.parse(text) : null;
	}

	/** Sorts as the moments do: to the millisecond, always as long. */
	static String due(Instant at, UUID id) {
		return order(at) + "/" + id;
	}

	static String order(Instant at) {
		return java.time.format.DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
			.withZone(java.time.ZoneOffset.UTC)
			.format(at);
	}

}
