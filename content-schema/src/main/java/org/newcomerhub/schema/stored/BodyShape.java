package org.newcomerhub.schema.stored;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import org.newcomerhub.localization.DurationUnit;
import org.newcomerhub.schema.AdditionBody;
import org.newcomerhub.schema.Body;
import org.newcomerhub.schema.Contact;
import org.newcomerhub.schema.Days;
import org.newcomerhub.schema.Deadline;
import org.newcomerhub.schema.EventBody;
import org.newcomerhub.schema.FactBody;
import org.newcomerhub.schema.FactType;
import org.newcomerhub.schema.FactValue;
import org.newcomerhub.schema.GuideBody;
import org.newcomerhub.schema.ItemReference;
import org.newcomerhub.schema.NewsBody;
import org.newcomerhub.schema.OpeningHours;
import org.newcomerhub.schema.OrganisationBody;
import org.newcomerhub.schema.PageBody;
import org.newcomerhub.schema.Place;
import org.newcomerhub.schema.Source;
import org.newcomerhub.schema.Step;

/**
 * The current shape of bodies.
 */
final class BodyShape {

	private static final String DAY = "2027-05-31";

	private static final String HOUR = "09:30";

	private BodyShape() {
	}

	static Map<String, Object> write(Body body) {
		return switch (body) {
			case GuideBody guide -> write(guide);
			case AdditionBody addition -> write(addition);
			case OrganisationBody organisation -> write(organisation);
			case PageBody page ->
				parts(MapWriter.of(page.kind()).put("role", page.role()).strings("sections", page.sections()), page)
					.map();
			case NewsBody news -> parts(MapWriter.of(news.kind())
				.iso("date", news.date())
				.put("link", news.link())
				.strings("sections", news.sections()), news).map();
			case FactBody fact -> write(fact);
			case EventBody event -> EventShape.write(event);
		};
	}

	private static Map<String, Object> write(FactBody fact) {
		DurationUnit unit = fact.unit();
		return MapWriter.of(fact.kind())
			.put("type", fact.type().code())
			.put("currency", fact.currency())
			.put("unit", (unit != null) ? unit.code() : null)
			.objects("values", fact.values(), BodyShape::write)
			.map();
	}

	/** A number is a text: a store's or JSON's would lose fraction digits. */
	private static MapWriter write(FactValue value) {
		BigDecimal number = value.number();
		return new MapWriter().put("id", value.id())
			.iso("from", value.from())
			.iso("to", value.to())
			.put("number", (number != null) ? number.toPlainString() : null)
			.iso("date", value.date())
			.put("source", value.source())
			.iso("checkedOn", value.checkedOn());
	}

	private static Map<String, Object> write(GuideBody guide) {
		return parts(MapWriter.of(guide.kind())
			.put("category", guide.category())
			.strings("situations", guide.situations())
			.iso("reviewedAt", guide.reviewedAt())
			.iso("reviewDue", guide.reviewDue())
			.put("officialLink", guide.officialLink())
			.strings("sections", guide.sections())
			.objects("steps", guide.steps(), BodyShape::write), guide)
			.strings("related", guide.related())
			.objects("sources", guide.sources(),
					(source) -> new MapWriter().put("id", source.id())
						.put("url", source.url())
						.iso("readOn", source.readOn()))
			.map();
	}

	private static Map<String, Object> write(AdditionBody addition) {
		ItemReference of = addition.of();
		return parts(MapWriter.of(addition.kind())
			.put("of", new MapWriter().put("region", of.region()).put("kind", of.kind()).put("slug", of.slug()).map()),
				addition)
			.map();
	}

	private static Map<String, Object> write(OrganisationBody organisation) {
		return parts(MapWriter.of(organisation.kind())
			.put("type", organisation.type())
			.strings("sections", organisation.sections())
			.objects("openingHours", organisation.openingHours(), BodyShape::write)
			.strings("deskLanguages", organisation.deskLanguages())
			.put("website", organisation.website()), organisation).map();
	}

	private static MapWriter write(OpeningHours hours) {
		return new MapWriter().put("id", hours.id())
			.strings("days", hours.days().stream().map(Days::code).toList())
			.iso("opens", hours.opens())
			.iso("closes", hours.closes())
			.put("place", hours.place());
	}

	private static MapWriter write(Step step) {
		MapWriter writer = new MapWriter().put("id", step.id());
		if (step.deadline() != null) {
			writer.put("deadline", Map.of("afterArrivalDays", step.deadline().afterArrivalDays()));
		}
		return writer.put("link", step.link());
	}

	static MapWriter parts(MapWriter writer, Body body) {
		return writer
			.objects("contacts", body.contacts(),
					(contact) -> new MapWriter().put("id", contact.id())
						.put("phone", contact.phone())
						.put("email", contact.email())
						.put("url", contact.url()))
			.objects("places", body.places(),
					(place) -> new MapWriter().put("id", place.id())
						.put("address", place.address())
						.put("latitude", place.latitude())
						.put("longitude", place.longitude()));
	}

	static Body guide(MapReader reader) {
		return new GuideBody(reader.string("category"), reader.strings("situations"),
				reader.optionalParsed("reviewedAt", LocalDate::parse, DAY),
				reader.optionalParsed("reviewDue", LocalDate::parse, DAY), reader.optionalString("officialLink"),
				reader.strings("sections"), reader.objects("steps", BodyShape::step), contacts(reader), places(reader),
				reader.strings("related"), reader.objects("sources", BodyShape::source));
	}

	static Body addition(MapReader reader) {
		return new AdditionBody(
				reader.object("of",
						(of) -> new ItemReference(of.string("region"), of.string("kind"), of.string("slug"))),
				contacts(reader), places(reader));
	}

	static Body organisation(MapReader reader) {
		return new OrganisationBody(reader.string("type"), reader.strings("sections"),
				reader.objects("openingHours", BodyShape::hours), reader.strings("deskLanguages"),
				reader.optionalString("website"), contacts(reader), places(reader));
	}

	private static OpeningHours hours(MapReader reader) {
		return new OpeningHours(reader.string("id"), reader.parsedAll("days", Days::of, "monday"),
				reader.parsed("opens", LocalTime::parse, HOUR), reader.parsed("closes", LocalTime::parse, HOUR),
				reader.optionalString("place"));
	}

	static Body page(MapReader reader) {
		return new PageBody(reader.string("role"), reader.strings("sections"), contacts(reader), places(reader));
	}

	static Body news(MapReader reader) {
		return new NewsBody(reader.parsed("date", LocalDate::parse, DAY), reader.optionalString("link"),
				reader.strings("sections"), contacts(reader), places(reader));
	}

	static Body fact(MapReader reader) {
		return new FactBody(reader.parsed("type", FactType::of, "percentage"), reader.optionalString("currency"),
				reader.optionalParsed("unit", DurationUnit::of, "weeks"), reader.objects("values", BodyShape::value));
	}

	private static FactValue value(MapReader reader) {
		return new FactValue(reader.string("id"), reader.parsed("from", LocalDate::parse, DAY),
				reader.optionalParsed("to", LocalDate::parse, DAY),
				reader.optionalParsed("number", FactValue::decimal, "8.5"),
				reader.optionalParsed("date", LocalDate::parse, DAY), reader.string("source"),
				reader.optionalParsed("checkedOn", LocalDate::parse, DAY));
	}

	private static Step step(MapReader reader) {
		return new Step(reader.string("id"),
				reader.optionalObject("deadline", (deadline) -> new Deadline(deadline.integer("afterArrivalDays"))),
				reader.optionalString("link"));
	}

	static List<Contact> contacts(MapReader reader) {
		return reader.objects("contacts", (contact) -> new Contact(contact.string("id"),
				contact.optionalString("phone"), contact.optionalString("email"), contact.optionalString("url")));
	}

	static List<Place> places(MapReader reader) {
		return reader.objects("places", (place) -> new Place(place.string("id"), place.optionalString("address"),
				place.optionalNumber("latitude"), place.optionalNumber("longitude")));
	}

	private static Source source(MapReader reader) {
		return new Source(reader.string("id"), reader.string("url"),
				reader.optionalParsed("readOn", LocalDate::parse, DAY));
	}

}
