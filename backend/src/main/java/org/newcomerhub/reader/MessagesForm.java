package org.newcomerhub.reader;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.device.Browsers.Choice;
import org.newcomerhub.device.Profile;
import org.newcomerhub.device.Topics;
import org.newcomerhub.schema.QuietHours;

import org.springframework.util.MultiValueMap;

/**
 * What a reader has chosen in the form, as it was.
 *
 * @param topics ticked
 * @param regions ticked
 * @param quietFrom as it was written
 * @param quietTo as it was written
 * @param arrived as it was written
 */
record MessagesForm(Set<String> topics, Set<String> regions, String quietFrom, String quietTo, String arrived) {

	static final String QUIET_FROM = "quiet-from";

	static final String QUIET_TO = "quiet-to";

	static final String ARRIVED = "arrived";

	private static final int SHOWN = 40;

	/** What is chosen now; where nothing was chosen yet, the region alone. */
	static MessagesForm of(MessagesReader reader) {
		QuietHours quiet = reader.quiet();
		String arrived = reader.topics()
			.stream()
			.filter((topic) -> topic.startsWith(Profile.ARRIVED))
			.map((topic) -> topic.substring(Profile.ARRIVED.length()))
			.findFirst()
			.orElse("");
		Set<String> regions = reader.hasChosen() ? reader.followed() : Set.of(reader.region());
		return new MessagesForm(Set.copyOf(reader.topics()), regions, (quiet != null) ? quiet.from().toString() : "",
				(quiet != null) ? quiet.to().toString() : "", arrived);
	}

	/** What was sent. */
	static MessagesForm of(MultiValueMap<String, String> sent) {
		return new MessagesForm(all(sent, "topic"), all(sent, "region"), text(sent, QUIET_FROM), text(sent, QUIET_TO),
				text(sent, ARRIVED));
	}

	private static Set<String> all(MultiValueMap<String, String> sent, String name) {
		return new TreeSet<>(Objects.requireNonNullElse(sent.get(name), List.of()));
	}

	private static String text(MultiValueMap<String, String> sent, String name) {
		return Objects.requireNonNullElse(sent.getFirst(name), "").strip();
	}

	/**
	 * What is chosen by it.
	 *
	 * @param topics ticked among those that are offered
	 * @param regions ticked among those that are offered
	 * @param quiet null: as the region
	 */
	record Chosen(Set<String> topics, Set<String> regions, @Nullable QuietHours quiet) {

		/**
		 * What the browser then wants.
		 * @param offered the topics that could be ticked; others stay as they are
		 */
		Choice in(Choice before, MessagesReader reader, Set<String> offered) {
			Set<String> all = new TreeSet<>(before.topics());
			all.removeIf((topic) -> offered.contains(topic) || topic.startsWith(Profile.ARRIVED));
			all.addAll(this.topics);
			return new Choice(reader.spoken(), reader.view().region().profile().zone(), all, this.quiet, this.regions);
		}

	}

	/**
	 * Reads it; of no use where a fault was noted. What was not offered counts for
	 * nothing.
	 * @param offered the topics that could be ticked
	 */
	Chosen read(MessagesReader reader, Set<String> offered, LocalDate today, FormFaults faults) {
		Set<String> chosen = new TreeSet<>(this.topics);
		chosen.retainAll(offered);
		if (!this.arrived.isEmpty()) {
			if (!Topics.isArrival(this.arrived, today)) {
				faults.add(ARRIVED, "date-malformed", Map.of("value", shown(this.arrived)));
			}
			chosen.add(Profile.ARRIVED + this.arrived);
		}
		Set<String> followed = new TreeSet<>(this.regions);
		followed.retainAll(reader.places());
		return new Chosen(chosen, followed, quiet(reader, faults));
	}

	private @Nullable QuietHours quiet(MessagesReader reader, FormFaults faults) {
		if (this.quietFrom.isEmpty() && this.quietTo.isEmpty()) {
			return null;
		}
		QuietHours own = new QuietHours(time(QUIET_FROM, this.quietFrom, faults), time(QUIET_TO, this.quietTo, faults));
		return own.equals(reader.regionQuiet()) ? null : own;
	}

	private static LocalTime time(String field, String given, FormFaults faults) {
		try {
			return LocalTime.parse(given);
		}
		catch (DateTimeException malformed) {
			faults.add(field, given.isEmpty() ? "value-missing" : "value-unknown", Map.of("value", shown(given)));
			return LocalTime.MIDNIGHT;
		}
	}

	private static String shown(String given) {
		return given.substring(0, Math.min(given.length(), SHOWN));
	}

}
