package org.newcomerhub.event.feeds;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.schema.Children;
import org.newcomerhub.schema.EventBody;
import org.newcomerhub.schema.Schedule;
import org.newcomerhub.schema.SegmentIds;
import org.newcomerhub.schema.SignUp;
import org.newcomerhub.schema.stored.StoredContent;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The body and a text of an event in the stored shape, seen and changed field by field.
 *
 * @param body the body
 * @param text the text
 */
record EventContent(Map<String, Object> body, Map<String, Object> text) {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {
	};

	private static final String ABOUT = "about";

	private static final String VENUE = "venue";

	private static final String WEBSITE = "website";

	private static final String SCHEDULE = "schedule";

	private static final String SECTIONS = "sections";

	private static final String SEGMENTS = "segments";

	private static final String PLACES = "places";

	private static final String CONTACTS = "contacts";

	private static final String ONLINE = "onlineUrl";

	private static final String WORDS = "words";

	private static final String ID = "id";

	private static final Schedule SOME_TIME = Schedule.once(ZoneId.of("Etc/UTC"), LocalDateTime.of(2000, 1, 1, 0, 0),
			Duration.ofHours(1));

	/** An event of which nothing is known but its type and its times. */
	static EventContent empty(String type, String language, String times) {
		Map<String, Object> text = new LinkedHashMap<>();
		text.put("language", language);
		text.put(SEGMENTS, List.of());
		Map<String, Object> body = new LinkedHashMap<>(StoredContent.write(bare(type, SOME_TIME)));
		body.put(SCHEDULE, JSON.readValue(times, OBJECT));
		return new EventContent(body, text);
	}

	private static EventBody bare(String type, Schedule schedule) {
		return new EventBody(type, List.of(), null, null, schedule, null, null, null, SignUp.justCome(), null, null,
				Children.WELCOME, null, List.of(), List.of(), List.of(), List.of(), List.of(), null, List.of(),
				List.of(), List.of(), List.of(), List.of());
	}

	/** A schedule as the value of {@link Field#TIMES}. */
	static String times(Schedule schedule) {
		return JSON.writeValueAsString(StoredContent.write(bare("club", schedule)).get(SCHEDULE));
	}

	/** A value of {@link Field#TIMES} as a schedule. */
	static Schedule schedule(String times) {
		EventContent content = empty("club", "en", times);
		return ((EventBody) StoredContent.body(content.body()).orThrow()).schedule();
	}

	/** What is here, field by field; empty where there is nothing. */
	Map<Field, String> values() {
		Map<Field, String> values = new EnumMap<>(Field.class);
		Map<String, Object> place = find(PLACES, VENUE);
		Map<String, Object> website = find(CONTACTS, WEBSITE);
		values.put(Field.TITLE, words(SegmentIds.TITLE));
		values.put(Field.SUMMARY, words(SegmentIds.SUMMARY));
		values.put(Field.ABOUT, words(SegmentIds.body(ABOUT)));
		values.put(Field.TIMES, times(((EventBody) StoredContent.body(this.body).orThrow()).schedule()));
		values.put(Field.PLACE, (place != null) ? place(place) : "");
		values.put(Field.ONLINE, (this.body.get(ONLINE) instanceof String url) ? url : "");
		values.put(Field.WEBSITE, (website != null) ? Objects.toString(website.get("url"), "") : "");
		return values;
	}

	private String place(Map<String, Object> place) {
		Map<String, Object> value = new LinkedHashMap<>();
		value.put("name", words(SegmentIds.label(VENUE)));
		for (String name : List.of("address", "latitude", "longitude")) {
			if (place.get(name) != null) {
				value.put(name, place.get(name));
			}
		}
		return JSON.writeValueAsString(value);
	}

	/** The same with some fields as a feed says them. */
	EventContent with(Map<Field, String> values) {
		EventContent next = new EventContent(new LinkedHashMap<>(this.body), new LinkedHashMap<>(this.text));
		values.forEach(next::put);
		return next;
	}

	private void put(Field field, String value) {
		switch (field) {
			case TITLE -> say(SegmentIds.TITLE, value);
			case SUMMARY -> say(SegmentIds.SUMMARY, value);
			case ABOUT -> putAbout(value);
			case TIMES -> this.body.put(SCHEDULE, JSON.readValue(value, OBJECT));
			case PLACE -> putPlace(value);
			case ONLINE -> putOrRemove(ONLINE, value);
			case WEBSITE -> putWebsite(value);
		}
	}

	private void putAbout(String value) {
		List<Object> sections = list(this.body.get(SECTIONS));
		sections.remove(ABOUT);
		if (!value.isEmpty()) {
			sections.addFirst(ABOUT);
		}
		this.body.put(SECTIONS, sections);
		say(SegmentIds.heading(ABOUT), value.isEmpty() ? "" : words(SegmentIds.TITLE));
		say(SegmentIds.body(ABOUT), value);
	}

	private void putPlace(String value) {
		Map<String, Object> place = null;
		if (!value.isEmpty()) {
			place = JSON.readValue(value, OBJECT);
			say(SegmentIds.label(VENUE), Objects.toString(place.remove("name"), ""));
			place.put(ID, VENUE);
			this.body.putIfAbsent(VENUE, VENUE);
		}
		else {
			say(SegmentIds.label(VENUE), "");
			this.body.remove(VENUE, VENUE);
		}
		replace(PLACES, VENUE, place);
	}

	private void putWebsite(String value) {
		Map<String, Object> contact = new LinkedHashMap<>();
		contact.put(ID, WEBSITE);
		contact.put("url", value);
		replace(CONTACTS, WEBSITE, value.isEmpty() ? null : contact);
		say(SegmentIds.label(WEBSITE), value.isEmpty() ? "" : Saying.site(value));
	}

	private void putOrRemove(String name, String value) {
		if (value.isEmpty()) {
			this.body.remove(name);
		}
		else {
			this.body.put(name, value);
		}
	}

	private @Nullable Map<String, Object> find(String list, String id) {
		for (Object each : list(this.body.get(list))) {
			if (each instanceof Map<?, ?> map && id.equals(map.get(ID))) {
				return copy(map);
			}
		}
		return null;
	}

	private void replace(String list, String id, @Nullable Map<String, Object> by) {
		List<Object> all = list(this.body.get(list));
		all.removeIf((each) -> each instanceof Map<?, ?> map && id.equals(map.get(ID)));
		if (by != null) {
			all.add(by);
		}
		this.body.put(list, all);
	}

	private String words(String segment) {
		for (Object each : list(this.text.get(SEGMENTS))) {
			if (each instanceof Map<?, ?> map && segment.equals(map.get(ID))) {
				return Objects.toString(map.get(WORDS), "");
			}
		}
		return "";
	}

	/**
	 * Words that came from outside are those of people, and nobody here has reviewed
	 * them.
	 */
	private void say(String segment, String words) {
		List<Object> all = list(this.text.get(SEGMENTS));
		all.removeIf((each) -> each instanceof Map<?, ?> map && segment.equals(map.get(ID)));
		if (!words.isEmpty()) {
			Map<String, Object> said = new LinkedHashMap<>();
			said.put(ID, segment);
			said.put(WORDS, words);
			said.put("origin", "human");
			said.put("state", "translated");
			all.add(said);
		}
		this.text.put(SEGMENTS, all);
	}

	private static List<Object> list(@Nullable Object value) {
		return (value instanceof List<?> list) ? new ArrayList<>(list) : new ArrayList<>();
	}

	private static Map<String, Object> copy(Map<?, ?> map) {
		Map<String, Object> copy = new LinkedHashMap<>();
		map.forEach((name, value) -> {
			if (value != null) {
				copy.put(String.valueOf(name), value);
			}
		});
		return copy;
	}

}
