package org.newcomerhub.schema.pack;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.schema.Ages;
import org.newcomerhub.schema.Children;
import org.newcomerhub.schema.DateChange;
import org.newcomerhub.schema.EventBody;
import org.newcomerhub.schema.Move;
import org.newcomerhub.schema.Price;
import org.newcomerhub.schema.Schedule;
import org.newcomerhub.schema.Series;
import org.newcomerhub.schema.SignUp;
import org.newcomerhub.schema.WantedInterpreting;

/**
 * Writes an event's {@code item.yaml}. Times are absolute, whatever was read.
 */
final class EventYaml {

	private EventYaml() {
	}

	static YamlMap write(EventBody event) {
		YamlMap map = new YamlMap().put("type", event.type())
			.all("situations", event.situations())
			.put("organiser", event.organiser())
			.put("funder", event.funder())
			.put("schedule", schedule(event.schedule()))
			.put("venue", event.venue())
			.put("onlineUrl", event.onlineUrl())
			.put("doorMinutes", event.doorMinutes())
			.put("signUp", signUp(event.signUp()))
			.put("price", price(event.price()))
			.put("level", event.level())
			.unless(Children.WELCOME.code(), "children", event.children().code())
			.put("ages", ages(event.ages()))
			.all("audience", event.audience())
			.all("food", event.food())
			.all("accessibility", event.accessibility())
			.all("languages", event.languages())
			.objects("interpreting", event.interpreting(), EventYaml::wanted)
			.put("photos", event.photos())
			.all("sections", event.sections());
		return BodyYaml.parts(map, event).all("related", event.related()).all("relatedEvents", event.relatedEvents());
	}

	private static YamlMap schedule(Schedule schedule) {
		return new YamlMap().put("zone", schedule.zone().getId())
			.objects("series", schedule.series(), EventYaml::series)
			.all("dates", schedule.dates().stream().map(LocalDateTime::toString).toList())
			.all("without", schedule.without().stream().map(LocalDateTime::toString).toList())
			.objects("changes", schedule.changes(), EventYaml::change)
			.objects("moves", schedule.moves(), EventYaml::move);
	}

	private static YamlMap series(Series series) {
		return new YamlMap().text("start", series.start())
			.text("duration", series.duration())
			.put("rrule", series.rrule())
			.put("venue", series.venue())
			.put("onlineUrl", series.onlineUrl());
	}

	private static YamlMap change(DateChange change) {
		return new YamlMap().text("date", change.date())
			.text("start", change.start())
			.text("duration", change.duration())
			.unless(false, "cancelled", change.cancelled())
			.put("venue", change.venue())
			.put("onlineUrl", change.onlineUrl());
	}

	private static YamlMap move(Move move) {
		return new YamlMap().put("id", move.id())
			.text("from", move.from())
			.text("to", move.to())
			.unless(false, "following", move.following());
	}

	private static YamlMap signUp(SignUp signUp) {
		return new YamlMap().put("rule", signUp.rule().code())
			.put("capacity", signUp.capacity())
			.put("maxParty", signUp.maxParty())
			.put("closesHours", signUp.closesHours())
			.unless(false, "waitlist", signUp.waitlist());
	}

	private static @Nullable YamlMap price(@Nullable Price price) {
		return (price == null) ? null : new YamlMap().put("amount", price.amount()).put("currency", price.currency());
	}

	private static @Nullable YamlMap ages(@Nullable Ages ages) {
		return (ages == null) ? null : new YamlMap().put("from", ages.from()).put("to", ages.to());
	}

	private static YamlMap wanted(WantedInterpreting wanted) {
		return new YamlMap().put("language", wanted.language())
			.put("variety", wanted.variety())
			.put("modality", wanted.modality())
			.put("minimumLevel", wanted.minimumLevel())
			.put("gender", wanted.gender())
			.unless(false, "costToAttendee", wanted.costToAttendee());
	}

}
