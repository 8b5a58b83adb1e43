package org.newcomerhub.schema.stored;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.schema.Ages;
import org.newcomerhub.schema.Body;
import org.newcomerhub.schema.Children;
import org.newcomerhub.schema.DateChange;
import org.newcomerhub.schema.EventBody;
import org.newcomerhub.schema.FactValue;
import org.newcomerhub.schema.Move;
import org.newcomerhub.schema.Price;
import org.newcomerhub.schema.Schedule;
import org.newcomerhub.schema.Series;
import org.newcomerhub.schema.SignUp;
import org.newcomerhub.schema.WantedInterpreting;

/**
 * The current shape of events.
 */
final class EventShape {

	private static final String TIME = "2027-05-31T17:00";

	private static final String LENGTH = "PT2H30M";

	private EventShape() {
	}

	static Map<String, Object> write(EventBody event) {
		MapWriter writer = MapWriter.of(event.kind())
			.put("type", event.type())
			.strings("situations", event.situations())
			.put("organiser", event.organiser())
			.put("funder", event.funder())
			.put("schedule", write(event.schedule()))
			.put("venue", event.venue())
			.put("onlineUrl", event.onlineUrl())
			.put("doorMinutes", event.doorMinutes())
			.put("signUp", write(event.signUp()))
			.put("price", write(event.price()))
			.put("level", event.level())
			.put("children", event.children().code())
			.put("ages", write(event.ages()))
			.strings("audience", event.audience())
			.strings("food", event.food())
			.strings("accessibility", event.accessibility())
			.strings("languages", event.languages())
			.objects("interpreting", event.interpreting(), EventShape::write)
			.put("photos", event.photos())
			.strings("sections", event.sections());
		return BodyShape.parts(writer, event)
			.strings("related", event.related())
			.strings("relatedEvents", event.relatedEvents())
			.map();
	}

	private static Map<String, Object> write(Schedule schedule) {
		return new MapWriter().put("zone", schedule.zone().getId())
			.objects("series", schedule.series(), EventShape::write)
			.strings("dates", schedule.dates().stream().map(LocalDateTime::toString).toList())
			.strings("without", schedule.without().stream().map(LocalDateTime::toString).toList())
			.objects("changes", schedule.changes(), EventShape::write)
			.objects("moves", schedule.moves(), EventShape::write)
			.map();
	}

	private static MapWriter write(Series series) {
		return new MapWriter().iso("start", series.start())
			.iso("duration", series.duration())
			.put("rrule", series.rrule())
			.put("venue", series.venue())
			.put("onlineUrl", series.onlineUrl());
	}

	private static MapWriter write(DateChange change) {
		return new MapWriter().iso("date", change.date())
			.iso("start", change.start())
			.iso("duration", change.duration())
			.put("cancelled", change.cancelled())
			.put("venue", change.venue())
			.put("onlineUrl", change.onlineUrl());
	}

	private static MapWriter write(Move move) {
		return new MapWriter().put("id", move.id())
			.iso("from", move.from())
			.iso("to", move.to())
			.put("following", move.following());
	}

	private static Map<String, Object> write(SignUp signUp) {
		return new MapWriter().put("rule", signUp.rule().code())
			.put("capacity", signUp.capacity())
			.put("maxParty", signUp.maxParty())
			.put("closesHours", signUp.closesHours())
			.put("waitlist", signUp.waitlist())
			.map();
	}

	private static @Nullable Map<String, Object> write(@Nullable Price price) {
		return (price == null) ? null
				: new MapWriter().put("amount", price.amount().toPlainString()).put("currency", price.currency()).map();
	}

	private static @Nullable Map<String, Object> write(@Nullable Ages ages) {
		return (ages == null) ? null : new MapWriter().put("from", ages.from()).put("to", ages.to()).map();
	}

	private static MapWriter write(WantedInterpreting wanted) {
		return new MapWriter().put("language", wanted.language())
			.put("variety", wanted.variety())
			.put("modality", wanted.modality())
			.put("minimumLevel", wanted.minimumLevel())
			.put("gender", wanted.gender())
			.put("costToAttendee", wanted.costToAttendee());
	}

	static Body read(MapReader reader) {
		return new EventBody(reader.string("type"), reader.strings("situations"), reader.optionalString("organiser"),
				reader.optionalString("funder"), reader.object("schedule", EventShape::schedule),
				reader.optionalString("venue"), reader.optionalString("onlineUrl"),
				reader.optionalInteger("doorMinutes"), reader.object("signUp", EventShape::signUp),
				reader.optionalObject("price", EventShape::price), reader.optionalString("level"),
				reader.parsed("children", Children::of, "welcome"), reader.optionalObject("ages", EventShape::ages),
				reader.strings("audience"), reader.strings("food"), reader.strings("accessibility"),
				reader.strings("languages"), reader.objects("interpreting", EventShape::wanted),
				reader.optionalString("photos"), reader.strings("sections"), BodyShape.contacts(reader),
				BodyShape.places(reader), reader.strings("related"), reader.strings("relatedEvents"));
	}

	private static Schedule schedule(MapReader reader) {
		return new Schedule(reader.parsed("zone", ZoneId::of, "Europe/Copenhagen"),
				reader.objects("series", EventShape::series), times(reader, "dates"), times(reader, "without"),
				reader.objects("changes", EventShape::change), reader.objects("moves", EventShape::move));
	}

	private static List<LocalDateTime> times(MapReader reader, String field) {
		return reader.parsedAll(field, LocalDateTime::parse, TIME);
	}

	private static Series series(MapReader reader) {
		return new Series(reader.parsed("start", LocalDateTime::parse, TIME),
				reader.parsed("duration", Duration::parse, LENGTH), reader.optionalString("rrule"),
				reader.optionalString("venue"), reader.optionalString("onlineUrl"));
	}

	private static DateChange change(MapReader reader) {
		return new DateChange(reader.parsed("date", LocalDateTime::parse, TIME),
				reader.optionalParsed("start", LocalDateTime::parse, TIME),
				reader.optionalParsed("duration", Duration::parse, LENGTH), reader.flag("cancelled"),
				reader.optionalString("venue"), reader.optionalString("onlineUrl"));
	}

	private static Move move(MapReader reader) {
		return new Move(reader.string("id"), reader.parsed("from", LocalDateTime::parse, TIME),
				reader.parsed("to", LocalDateTime::parse, TIME), reader.flag("following"));
	}

	private static SignUp signUp(MapReader reader) {
		return new SignUp(reader.parsed("rule", SignUp.Rule::of, "required"), reader.optionalInteger("capacity"),
				reader.integer("maxParty"), reader.optionalInteger("closesHours"), reader.flag("waitlist"));
	}

	private static Price price(MapReader reader) {
		return new Price(reader.parsed("amount", FactValue::decimal, "25.50"), reader.string("currency"));
	}

	private static Ages ages(MapReader reader) {
		return new Ages(reader.integer("from"), reader.optionalInteger("to"));
	}

	private static WantedInterpreting wanted(MapReader reader) {
		return new WantedInterpreting(reader.string("language"), reader.optionalString("variety"),
				reader.string("modality"), reader.optionalString("minimumLevel"), reader.optionalString("gender"),
				reader.flag("costToAttendee"));
	}

}
