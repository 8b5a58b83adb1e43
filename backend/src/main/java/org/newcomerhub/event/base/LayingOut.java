package org.newcomerhub.event.base;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.event.model.Occurrence;
import org.newcomerhub.event.model.Timetable;
import org.newcomerhub.schema.EventBody;
import org.newcomerhub.schema.Schedule;
import org.newcomerhub.schema.ScheduledDate;

/**
 * Makes of an event's schedule its occurrences: the same ones on every node, whatever was
 * laid out before. What is over stays as it was.
 */
final class LayingOut {

	/** How much more than the horizon, so that it is not written anew every day. */
	private static final Duration SPARE = Duration.ofDays(31);

	/** How far back an event is laid out that is new here. */
	private static final Duration BACK = Duration.ofDays(31);

	private static final int VERSION_8 = 0x80;

	private static final int VARIANT = 0x80;

	private final UUID event;

	private final String region;

	private final Instant now;

	LayingOut(UUID event, String region, Instant now) {
		this.event = event;
		this.region = region;
		this.now = now;
	}

	/** Up to when an event must be laid out. */
	static Instant horizon(Instant now) {
		return LocalDateTime.ofInstant(now, ZoneOffset.UTC)
			.plusMonths(Schedule.HORIZON_MONTHS)
			.toInstant(ZoneOffset.UTC);
	}

	/** Up to when it is laid out. */
	Instant until() {
		return horizon(this.now).plus(SPARE);
	}

	/**
	 * Returns the occurrences of an event as it is published.
	 * @param before the timetable so far, null for none
	 */
	List<Occurrence> of(EventBody body, @Nullable Timetable before) {
		List<ScheduledDate> planned = body.schedule().dates(this.now.minus(BACK), until(), Schedule.MOST_DATES);
		Map<UUID, Occurrence> laidOut = new LinkedHashMap<>();
		for (ScheduledDate date : planned) {
			Occurrence occurrence = occurrence(body, date);
			laidOut.put(occurrence.id(), occurrence);
		}
		boolean isCut = planned.size() >= Schedule.MOST_DATES;
		Instant end = isCut ? planned.getLast().start().toInstant() : until();
		List<Occurrence> all = new ArrayList<>();
		for (Occurrence earlier : (before != null) ? before.occurrences() : List.<Occurrence>of()) {
			Occurrence later = laidOut.remove(earlier.id());
			all.add((later != null) ? changed(earlier, later) : vanished(earlier, end));
		}
		all.addAll(laidOut.values());
		return sorted(all);
	}

	/** Returns the occurrences of an event that readers see no more. */
	List<Occurrence> ofWithdrawn(Timetable before) {
		return before.occurrences()
			.stream()
			.map((occurrence) -> occurrence.isOver(this.now) ? occurrence : occurrence.calledOff(this.now))
			.toList();
	}

	/** What is over is not rewritten, unless it is to come now. */
	private Occurrence changed(Occurrence earlier, Occurrence later) {
		return (earlier.isOver(this.now) && later.isOver(this.now)) ? earlier : later.after(earlier, this.now);
	}

	private Occurrence vanished(Occurrence earlier, Instant end) {
		boolean stays = earlier.isOver(this.now) || !earlier.start().isBefore(end);
		return stays ? earlier : earlier.calledOff(this.now);
	}

	private Occurrence occurrence(EventBody body, ScheduledDate date) {
		String venue = (date.venue() != null) ? date.venue() : body.venue();
		String online = (date.onlineUrl() != null) ? date.onlineUrl() : body.onlineUrl();
		return new Occurrence(id(body.schedule().identity(date.date())), this.event, this.region, date.date(),
				date.start().toInstant(), date.end().toInstant(), body.schedule().zone(), date.cancelled(), venue,
				online, 0, this.now, false);
	}

	static List<Occurrence> sorted(List<Occurrence> occurrences) {
		return occurrences.stream().sorted(Occurrence.ORDER).toList();
	}

	/** Derived (RFC 9562, 5.8), so that no two nodes ever make two of one date. */
	private UUID id(String identity) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256")
				.digest((this.event + "/" + identity).getBytes(StandardCharsets.UTF_8));
			hash[6] = (byte) ((hash[6] & 0x0f) | VERSION_8);
			hash[8] = (byte) ((hash[8] & 0x3f) | VARIANT);
			ByteBuffer bytes = ByteBuffer.wrap(hash);
			return new UUID(bytes.getLong(), bytes.getLong());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
