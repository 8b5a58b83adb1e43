package org.newcomerhub.attendance.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.attendance.model.Seat.State;

/**
 * Who has places at an occurrence and who waits: the authority for both. Immutable; each
 * change gives the next, in which whoever can have a free place is offered it. They are
 * offered in the order in which they wait; one party is passed by those behind it only
 * while it is too big for what is free.
 *
 * @param occurrence the occurrence
 * @param version how many times it was changed, from 1 on
 * @param event the event's item
 * @param region the region that keeps the event
 * @param terms as the event stood when this last changed
 * @param seats sign-up to its places; those who gave up among them
 * @param dropIns how many came without a sign-up
 * @param counted the last keys under which they were counted
 * @param votes language to how many would come if it were interpreted
 */
public record Attendance(UUID occurrence, long version, UUID event, String region, Terms terms, Map<String, Seat> seats,
		int dropIns, List<String> counted, SortedMap<String, Integer> votes) {

	/** How many sign-ups one occurrence takes, those given up among them. */
	public static final int MOST_SEATS = 20_000;

	private static final int MOST_KEYS = 100;

	public Attendance {
		seats = Collections.unmodifiableMap(new LinkedHashMap<>(seats));
		counted = List.copyOf(counted);
		votes = Collections.unmodifiableSortedMap(new TreeMap<>(votes));
	}

	/** Nobody has signed up yet. */
	public static Attendance opened(UUID occurrence, UUID event, String region, Terms terms) {
		return new Attendance(occurrence, 0, event, region, terms, Map.of(), 0, List.of(), new TreeMap<>());
	}

	/** How many persons have a place, offered ones among them. */
	public int taken() {
		return persons(Seat::takesPlaces);
	}

	/** How many persons wait. */
	public int waiting() {
		return persons((seat) -> seat.state() == State.WAITING);
	}

	/** How many persons some have signed up. */
	public int persons(Predicate<Seat> which) {
		return this.seats.values().stream().filter(which).mapToInt((seat) -> seat.wish().party()).sum();
	}

	/** How many places are free; negative when there are more persons than places. */
	public int free() {
		Integer capacity = this.terms.capacity();
		return (capacity == null) ? Integer.MAX_VALUE : capacity - taken();
	}

	/** What readers are shown. */
	public Standing standing() {
		int free = free();
		Standing.Room room = (free <= 0) ? Standing.Room.FULL
				: (free <= this.terms.few()) ? Standing.Room.FEW : Standing.Room.FREE;
		Set<String> asked = new HashSet<>();
		demand().forEach((language, count) -> {
			if (count >= this.terms.threshold()) {
				asked.add(language);
			}
		});
		return new Standing(room, asked);
	}

	/** Language to how many persons have a place and need it interpreted. */
	public SortedMap<String, Integer> signedUp() {
		SortedMap<String, Integer> persons = new TreeMap<>();
		this.seats.values().stream().filter((seat) -> seat.state() == State.CONFIRMED).forEach((seat) -> {
			String language = seat.wish().interpreter();
			if (language != null) {
				persons.merge(language, seat.wish().party(), Integer::sum);
			}
		});
		return persons;
	}

	/**
	 * Language to how many want it: those who would come, or those who do where they are
	 * more; one who voted may have signed up since, so they are not added.
	 */
	public SortedMap<String, Integer> demand() {
		SortedMap<String, Integer> demand = signedUp();
		this.votes.forEach((language, count) -> demand.merge(language, count, Math::max));
		return demand;
	}

	/** The place of somebody among those who wait, from 1 on; 0: they do not. */
	public int position(String id) {
		List<Seat> line = line();
		for (int i = 0; i < line.size(); i++) {
			if (line.get(i).id().equals(id)) {
				return i + 1;
			}
		}
		return 0;
	}

	private List<Seat> line() {
		return this.seats.values()
			.stream()
			.filter((seat) -> seat.state() == State.WAITING)
			.sorted(Comparator.comparingLong(Seat::order))
			.toList();
	}

	/** When something is due here next; null: nothing is. */
	public @Nullable Instant due() {
		return this.seats.values()
			.stream()
			.filter((seat) -> !seat.state().isGone() || !seat.kept())
			.<Instant>mapMulti((seat, out) -> {
				if (seat.until() != null) {
					out.accept(seat.until());
				}
			})
			.min(Comparator.naturalOrder())
			.orElse(null);
	}

	/**
	 * Takes places, or a place in the line. There must be one or the other:
	 * {@link #canTake}.
	 * @param until when the places are given back unless the sign-up is there by then
	 */
	public Attendance take(String id, String print, Seat.Wish wish, LocalDate day, Instant until) {
		long order = this.seats.values().stream().mapToLong(Seat::order).max().orElse(0) + 1;
		State state = (wish.party() <= free()) ? State.CONFIRMED : State.WAITING;
		return put(List.of(new Seat(id, print, wish, state, order, until, false, day, null)));
	}

	/** Whether somebody can have places or wait for them. */
	public boolean canTake(int party) {
		Integer capacity = this.terms.capacity();
		return party <= free() || (this.terms.waitlist() && capacity != null && party <= capacity);
	}

	/**
	 * Changes one seat.
	 * @param id somebody who is here
	 */
	private Attendance change(String id, UnaryOperator<Seat> change) {
		Seat seat = this.seats.get(id);
		return (seat == null) ? this : put(List.of(change.apply(seat)));
	}

	private Attendance put(Collection<Seat> changed) {
		Map<String, Seat> all = new LinkedHashMap<>(this.seats);
		changed.forEach((seat) -> all.put(seat.id(), seat));
		return with(all);
	}

	private Attendance with(Map<String, Seat> all) {
		return new Attendance(this.occurrence, this.version, this.event, this.region, this.terms, all, this.dropIns,
				this.counted, this.votes);
	}

	/** Holds unfinished places for longer. */
	public Attendance hold(String id, Instant until) {
		return change(id, (seat) -> seat.kept() ? seat : seat.heldUntil(until));
	}

	/** Asks for something else; a party that grew may have no place then. */
	public Attendance ask(String id, Seat.Wish wish) {
		return change(id, (seat) -> seat.with(wish));
	}

	/** Gives up. */
	public Attendance cancel(String id) {
		return change(id, (seat) -> seat.state().isGone() ? seat : seat.in(State.CANCELLED, null));
	}

	/** Takes what is offered. */
	public Attendance accept(String id) {
		return change(id, (seat) -> (seat.state() == State.OFFERED) ? seat.in(State.CONFIRMED, null) : seat);
	}

	/** Notes that somebody has come. */
	public Attendance checkIn(String id, Instant now) {
		return change(id, (seat) -> seat.checkedIn(now));
	}

	/**
	 * Counts people who came without a sign-up, once under a key.
	 */
	public Attendance dropIn(int count, String key) {
		if (this.counted.contains(key)) {
			return this;
		}
		List<String> keys = new ArrayList<>(this.counted);
		keys.add(key);
		return new Attendance(this.occurrence, this.version, this.event, this.region, this.terms, this.seats,
				this.dropIns + count, keys.subList(Math.max(0, keys.size() - MOST_KEYS), keys.size()), this.votes);
	}

	/** Notes how many would come if a language were interpreted. */
	public Attendance voted(String language, int count) {
		SortedMap<String, Integer> now = new TreeMap<>(this.votes);
		if (count > 0) {
			now.put(language, count);
		}
		else {
			now.remove(language);
		}
		return new Attendance(this.occurrence, this.version, this.event, this.region, this.terms, this.seats,
				this.dropIns, this.counted, now);
	}

	/** The same under newer terms; older ones change nothing. */
	public Attendance under(Terms now) {
		return (now.asOf() < this.terms.asOf()) ? this : new Attendance(this.occurrence, this.version, this.event,
				this.region, now.after(this.terms), this.seats, this.dropIns, this.counted, this.votes);
	}

	/** The same as it is written next. */
	public Attendance next() {
		return new Attendance(this.occurrence, this.version + 1, this.event, this.region, this.terms, this.seats,
				this.dropIns, this.counted, this.votes);
	}

	/** Those whose sign-up should lie in the store by now, and is not known to. */
	public List<String> unfinished(Instant now) {
		return this.seats.values()
			.stream()
			.filter((seat) -> !seat.kept() && seat.until() != null && !seat.until().isAfter(now))
			.map(Seat::id)
			.toList();
	}

	/**
	 * Gives back the places of those whose sign-up never came to be.
	 * @param looked those whose sign-up was looked for
	 * @param found those of them that are there
	 */
	public Attendance finish(Collection<String> looked, Collection<String> found, Instant now) {
		Map<String, Seat> all = new LinkedHashMap<>(this.seats);
		for (String id : unfinished(now)) {
			if (found.contains(id)) {
				all.computeIfPresent(id, (each, seat) -> seat.whenKept());
			}
			else if (looked.contains(id)) {
				all.remove(id);
			}
		}
		return with(all);
	}

	/**
	 * Ends offers that nobody answered, and offers what is free to those who wait.
	 */
	public Attendance settled(Instant now) {
		List<Seat> changed = new ArrayList<>();
		int free = free();
		for (Seat seat : this.seats.values()) {
			if (seat.state() == State.OFFERED && seat.until() != null && !seat.until().isAfter(now)) {
				changed.add(seat.in(State.LAPSED, null));
				free = (this.terms.capacity() == null) ? free : free + seat.wish().party();
			}
		}
		if (!this.terms.cancelled() && now.isBefore(this.terms.start())) {
			Instant end = this.terms.offerEnds(now);
			for (Seat seat : line()) {
				if (seat.wish().party() <= free) {
					changed.add(seat.in(State.OFFERED, end));
					free = (this.terms.capacity() == null) ? free : free - seat.wish().party();
				}
			}
		}
		return changed.isEmpty() ? this : put(changed);
	}

}
