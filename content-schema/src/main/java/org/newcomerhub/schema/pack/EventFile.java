package org.newcomerhub.schema.pack;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

import org.newcomerhub.schema.Ages;
import org.newcomerhub.schema.Body;
import org.newcomerhub.schema.Children;
import org.newcomerhub.schema.DateChange;
import org.newcomerhub.schema.EventBody;
import org.newcomerhub.schema.Move;
import org.newcomerhub.schema.Price;
import org.newcomerhub.schema.Schedule;
import org.newcomerhub.schema.Series;
import org.newcomerhub.schema.SignUp;
import org.newcomerhub.schema.Violation;
import org.newcomerhub.schema.WantedInterpreting;

/**
 * Reads an event's {@code item.yaml}.
 */
final class EventFile {

	private static final String LENGTH = "PT2H30M";

	private final PackDay today;

	private boolean relative;

	/**
	 * Makes a reader of one file.
	 * @param today from which relative times count
	 */
	EventFile(PackDay today) {
		this.today = today;
	}

	/** Whether a time was read that counts from the day. */
	boolean isRelative() {
		return this.relative;
	}

	Body read(YamlFields fields) {
		return new EventBody(fields.string("type"), fields.strings("situations"), fields.optionalString("organiser"),
				fields.optionalString("funder"), fields.object("schedule", this::schedule, noSchedule()),
				fields.optionalString("venue"), fields.optionalString("onlineUrl"),
				fields.optionalInteger("doorMinutes"), signUp(fields), fields.optionalObject("price", EventFile::price),
				fields.optionalString("level"), children(fields), fields.optionalObject("ages", EventFile::ages),
				fields.strings("audience"), fields.strings("food"), fields.strings("accessibility"),
				fields.strings("languages"), fields.objects("interpreting", EventFile::wanted),
				fields.optionalString("photos"), fields.strings("sections"), BodyFile.contacts(fields),
				BodyFile.places(fields), fields.strings("related"), fields.strings("relatedEvents"));
	}

	/** Whether it follows from a stand-in for another time, rule or place. */
	static boolean isUnsure(Violation violation, Pointers pointers) {
		return switch (violation.code()) {
			case "start-off-rule", "rrule-empty", "date-unknown", "dates-none", "dates-too-many", "value-duplicate",
					"duration-range" ->
				violation.pointer().startsWith("/schedule/") && pointers.isBroken("/schedule");
			case "place-unknown" -> pointers.isBroken("/places");
			case "venue-missing" -> pointers.isBroken("/onlineUrl");
			default -> false;
		};
	}

	private Schedule noSchedule() {
		return new Schedule(this.today.zone(), List.of(), List.of(), List.of(), List.of(), List.of());
	}

	private Schedule schedule(YamlFields fields) {
		ZoneId zone = fields.optionalParsed("zone", ZoneId::of, "Europe/Copenhagen");
		return new Schedule((zone != null) ? zone : this.today.zone(), fields.objects("series", this::series),
				fields.parsedAll("dates", this::time, PackDay.LIKE),
				fields.parsedAll("without", this::time, PackDay.LIKE), fields.objects("changes", this::change),
				fields.objects("moves", this::move));
	}

	private Series series(YamlFields fields) {
		return new Series(time(fields, "start"), fields.parsed("duration", Duration::parse, LENGTH),
				fields.optionalString("rrule"), fields.optionalString("venue"), fields.optionalString("onlineUrl"));
	}

	private DateChange change(YamlFields fields) {
		return new DateChange(time(fields, "date"), fields.optionalParsed("start", this::time, PackDay.LIKE),
				fields.optionalParsed("duration", Duration::parse, LENGTH), fields.flag("cancelled", false),
				fields.optionalString("venue"), fields.optionalString("onlineUrl"));
	}

	private Move move(YamlFields fields) {
		return new Move(fields.string("id"), time(fields, "from"), time(fields, "to"), fields.flag("following", false));
	}

	private LocalDateTime time(String words) {
		this.relative |= PackDay.isRelative(words);
		return this.today.time(words);
	}

	private LocalDateTime time(YamlFields fields, String key) {
		return fields.parsed(key, this::time, PackDay.LIKE);
	}

	private static SignUp signUp(YamlFields fields) {
		SignUp signUp = fields.optionalObject("signUp",
				(inner) -> new SignUp(inner.parsed("rule", SignUp.Rule::of, "required"),
						inner.optionalInteger("capacity"), inner.integer("maxParty", SignUp.USUAL_PARTY),
						inner.optionalInteger("closesHours"), inner.flag("waitlist", false)));
		return (signUp != null) ? signUp : SignUp.justCome();
	}

	private static Children children(YamlFields fields) {
		Children children = fields.optionalParsed("children", Children::of, "welcome, supervised or not");
		return (children != null) ? children : Children.WELCOME;
	}

	private static Price price(YamlFields fields) {
		BigDecimal amount = fields.optionalDecimal("amount");
		return new Price((amount != null) ? amount : fields.missing("amount", BigDecimal.ONE),
				fields.string("currency"));
	}

	private static Ages ages(YamlFields fields) {
		return new Ages(fields.integer("from"), fields.optionalInteger("to"));
	}

	private static WantedInterpreting wanted(YamlFields fields) {
		return new WantedInterpreting(fields.string("language"), fields.optionalString("variety"),
				fields.string("modality"), fields.optionalString("minimumLevel"), fields.optionalString("gender"),
				fields.flag("costToAttendee", false));
	}

}
