package org.newcomerhub.attendance;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.SortedMap;
import java.util.UUID;
import java.util.regex.Pattern;

import org.newcomerhub.attendance.store.Openings;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Counts what brings people to an event: links that say in their address, as
 * {@code source=}, where they hang. By event, source and day (UTC), and of nobody.
 */
@Component
public class Sources {

	/** How long the name of a source may be. */
	public static final int LONGEST = 40;

	private static final Pattern SOURCE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

	private final Openings openings;

	private final Clock clock;

	Sources(Openings openings, Clock clock) {
		this.openings = openings;
		this.clock = clock;
	}

	/** Whether a text can be the name of a source, such as {@code poster-library}. */
	public static boolean isSource(String text) {
		return text.length() <= LONGEST && SOURCE.matcher(text).matches();
	}

	/**
	 * Counts that somebody has opened an event by a link; what can be no source is not
	 * counted, and what comes after fifty others on one day is counted as {@code other}.
	 * @param event the event's item
	 */
	public Mono<Void> opened(UUID event, String source) {
		return Mono.defer(() -> isSource(source) ? this.openings.count(event, today(), source) : Mono.empty());
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
	}

	/** Returns source to day to how often an event was opened by it. */
	public Mono<SortedMap<String, SortedMap<LocalDate, Integer>>> of(UUID event) {
		return this.openings.of(event);
	}

}
