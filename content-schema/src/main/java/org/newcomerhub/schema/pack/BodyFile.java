package org.newcomerhub.schema.pack;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
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
import org.newcomerhub.schema.Rules;
import org.newcomerhub.schema.Source;
import org.newcomerhub.schema.Step;
import org.newcomerhub.schema.Violation;

/**
 * An item's {@code item.yaml}.
 *
 * @param body as far as it can be made out
 * @param owner null: not said
 * @param export null: it was written by hand
 * @param pointers where its values stand
 * @param relative whether some of its times count from the day of reading
 */
record BodyFile(Body body, @Nullable PackOwner owner, @Nullable PackExport export, Pointers pointers,
		boolean relative) {

	static final String NAME = "item.yaml";

	private static final String DAY = "2027-05-31";

	private static final String HOUR = "09:30";

	/**
	 * Reads a body of this kind; what is wrong is noted, and it is of use only if nothing
	 * is.
	 * @param categories those of the region beside the standard ones; null: unknown
	 * @param today from which relative times count
	 */
	static Optional<BodyFile> read(String kind, Lines lines, @Nullable Collection<String> categories, PackDay today,
			Faults faults) {
		Yaml yaml = new Yaml(lines.file(), 0, lines.joined(0, lines.size()), faults);
		EventFile event = new EventFile(today);
		Function<YamlFields, Body> how = switch (kind) {
			case "addition" -> BodyFile::addition;
			case "organisation" -> BodyFile::organisation;
			case "page" -> BodyFile::page;
			case "news" -> BodyFile::news;
			case "fact" -> BodyFile::fact;
			case "event" -> event::read;
			default -> BodyFile::guide;
		};
		return yaml.mapping().map((root) -> {
			Pointers pointers = new Pointers();
			BodyFile file = YamlFields.read(yaml, root, pointers, (fields) -> new BodyFile(how.apply(fields),
					PackOwner.read(fields), PackExport.read(fields), pointers, event.isRelative()));
			for (Violation violation : Rules.check(file.body(), (categories != null) ? categories : Set.of())) {
				boolean unsure = (categories == null && violation.code().equals("category-unknown"))
						|| (file.body() instanceof FactBody fact && isUnsure(violation, fact, pointers))
						|| (file.body() instanceof EventBody && EventFile.isUnsure(violation, pointers));
				if (!pointers.isBroken(violation.pointer()) && !unsure) {
					faults.add(lines.file(), pointers.line(violation.pointer()), violation.code(), violation.message());
				}
			}
			return file;
		});
	}

	/** Whether it follows from a stand-in for another value of the fact. */
	private static boolean isUnsure(Violation violation, FactBody fact, Pointers pointers) {
		return switch (violation.code()) {
			case "currency-missing", "currency-unexpected", "unit-missing", "unit-unexpected", "fact-type-wrong",
					"number-range" ->
				pointers.isBroken("/type");
			case "value-missing" -> pointers.isBroken("/type") && !violation.pointer().equals("/values");
			case "period-reversed",
					"values-overlap" ->
				IntStream.range(0, fact.values().size())
					.anyMatch((i) -> pointers.isBroken("/values/" + i + "/from")
							|| pointers.isBroken("/values/" + i + "/to"));
			default -> false;
		};
	}

	private static Body guide(YamlFields fields) {
		return new GuideBody(fields.string("category"), fields.strings("situations"), day(fields, "reviewedAt"),
				day(fields, "reviewDue"), fields.optionalString("officialLink"), fields.strings("sections"),
				fields.objects("steps", BodyFile::step), contacts(fields), places(fields), fields.strings("related"),
				fields.objects("sources", BodyFile::source));
	}

	private static Body addition(YamlFields fields) {
		ItemReference of = fields.object("of",
				(inner) -> new ItemReference(inner.string("region"), inner.string("kind"), inner.string("slug")),
				new ItemReference("", "", ""));
		return new AdditionBody(of, contacts(fields), places(fields));
	}

	private static Body organisation(YamlFields fields) {
		return new OrganisationBody(fields.string("type"), fields.strings("sections"),
				fields.objects("openingHours", BodyFile::hours), fields.strings("deskLanguages"),
				fields.optionalString("website"), contacts(fields), places(fields));
	}

	private static OpeningHours hours(YamlFields fields) {
		return new OpeningHours(fields.string("id"), fields.parsedAll("days", Days::of, "monday"),
				fields.parsed("opens", LocalTime::parse, HOUR), fields.parsed("closes", LocalTime::parse, HOUR),
				fields.optionalString("place"));
	}

	private static Body page(YamlFields fields) {
		return new PageBody(fields.string("role"), fields.strings("sections"), contacts(fields), places(fields));
	}

	private static Body news(YamlFields fields) {
		return new NewsBody(fields.parsed("date", LocalDate::parse, DAY), fields.optionalString("link"),
				fields.strings("sections"), contacts(fields), places(fields));
	}

	private static Body fact(YamlFields fields) {
		return new FactBody(fields.parsed("type", FactType::of, "percentage"), fields.optionalString("currency"),
				fields.optionalParsed("unit", DurationUnit::of, "weeks"), fields.objects("values", BodyFile::value));
	}

	private static FactValue value(YamlFields fields) {
		return new FactValue(fields.string("id"), fields.parsed("from", LocalDate::parse, DAY), day(fields, "to"),
				fields.optionalDecimal("number"), day(fields, "date"), fields.string("source"),
				day(fields, "checkedOn"));
	}

	private static @Nullable LocalDate day(YamlFields fields, String key) {
		return fields.optionalParsed(key, LocalDate::parse, DAY);
	}

	private static Step step(YamlFields fields) {
		return new Step(fields.string("id"), fields.optionalObject("deadline", BodyFile::deadline),
				fields.optionalString("link"));
	}

	private static Deadline deadline(YamlFields fields) {
		return new Deadline(fields.integer("afterArrivalDays"));
	}

	static List<Contact> contacts(YamlFields fields) {
		return fields.objects("contacts", (contact) -> new Contact(contact.string("id"),
				contact.optionalString("phone"), contact.optionalString("email"), contact.optionalString("url")));
	}

	static List<Place> places(YamlFields fields) {
		return fields.objects("places", (place) -> new Place(place.string("id"), place.optionalString("address"),
				place.optionalNumber("latitude"), place.optionalNumber("longitude")));
	}

	private static Source source(YamlFields fields) {
		return new Source(fields.string("id"), fields.string("url"), day(fields, "readOn"));
	}

}
