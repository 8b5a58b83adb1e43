package org.newcomerhub.schema.stored;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.newcomerhub.schema.AdditionBody;
import org.newcomerhub.schema.Body;
import org.newcomerhub.schema.Contact;
import org.newcomerhub.schema.Deadline;
import org.newcomerhub.schema.GuideBody;
import org.newcomerhub.schema.ItemReference;
import org.newcomerhub.schema.Place;
import org.newcomerhub.schema.Source;
import org.newcomerhub.schema.Step;

/**
 * The current shape of bodies.
 */
final class BodyShape {

	private static final String DAY = "2027-05-31";

	private BodyShape() {
	}

	static Map<String, Object> write(Body body) {
		return switch (body) {
			case GuideBody guide -> write(guide);
			case AdditionBody addition -> write(addition);
		};
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

	private static MapWriter write(Step step) {
		MapWriter writer = new MapWriter().put("id", step.id());
		if (step.deadline() != null) {
			writer.put("deadline", Map.of("afterArrivalDays", step.deadline().afterArrivalDays()));
		}
		return writer.put("link", step.link());
	}

	private static MapWriter parts(MapWriter writer, Body body) {
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

	private static Step step(MapReader reader) {
		return new Step(reader.string("id"),
				reader.optionalObject("deadline", (deadline) -> new Deadline(deadline.integer("afterArrivalDays"))),
				reader.optionalString("link"));
	}

	private static List<Contact> contacts(MapReader reader) {
		return reader.objects("contacts", (contact) -> new Contact(contact.string("id"),
				contact.optionalString("phone"), contact.optionalString("email"), contact.optionalString("url")));
	}

	private static List<Place> places(MapReader reader) {
		return reader.objects("places", (place) -> new Place(place.string("id"), place.optionalString("address"),
				place.optionalNumber("latitude"), place.optionalNumber("longitude")));
	}

	private static Source source(MapReader reader) {
		return new Source(reader.string("id"), reader.string("url"),
				reader.optionalParsed("readOn", LocalDate::parse, DAY));
	}

}
