package org.newcomerhub.schema.pack;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.localization.DurationUnit;
import org.newcomerhub.schema.AdditionBody;
import org.newcomerhub.schema.Body;
import org.newcomerhub.schema.Contact;
import org.newcomerhub.schema.Days;
import org.newcomerhub.schema.Deadline;
import org.newcomerhub.schema.EventBody;
import org.newcomerhub.schema.FactBody;
import org.newcomerhub.schema.FactValue;
import org.newcomerhub.schema.GuideBody;
import org.newcomerhub.schema.NewsBody;
import org.newcomerhub.schema.OpeningHours;
import org.newcomerhub.schema.OrganisationBody;
import org.newcomerhub.schema.PageBody;
import org.newcomerhub.schema.Place;
import org.newcomerhub.schema.Source;
import org.newcomerhub.schema.Step;

/**
 * Writes an item's {@code item.yaml}.
 */
final class BodyYaml {

	private BodyYaml() {
	}

	static String write(PackItem item) {
		YamlMap map = body(item.body());
		PackOwner owner = item.owner();
		if (owner != null) {
			map.put("owner",
					new YamlMap().put("organisation", owner.organisation())
						.put("name", owner.name())
						.put("unit", owner.unit()));
		}
		return YamlWriter.write(map.put("export", export(item.export())));
	}

	private static YamlMap body(Body body) {
		return switch (body) {
			case GuideBody guide -> guide(guide);
			case AdditionBody addition -> parts(new YamlMap().put("of",
					new YamlMap().put("region", addition.of().region())
						.put("kind", addition.of().kind())
						.put("slug", addition.of().slug())),
					addition);
			case OrganisationBody organisation -> parts(new YamlMap().put("type", organisation.type())
				.all("sections", organisation.sections())
				.objects("openingHours", organisation.openingHours(), BodyYaml::hours)
				.all("deskLanguages", organisation.deskLanguages())
				.put("website", organisation.website()), organisation);
			case PageBody page -> parts(new YamlMap().put("role", page.role()).all("sections", page.sections()), page);
			case NewsBody news ->
				parts(new YamlMap().text("date", news.date()).put("link", news.link()).all("sections", news.sections()),
						news);
			case FactBody fact -> fact(fact);
			case EventBody event -> EventYaml.write(event);
		};
	}

	private static YamlMap fact(FactBody fact) {
		DurationUnit unit = fact.unit();
		return new YamlMap().put("type", fact.type().code())
			.put("currency", fact.currency())
			.put("unit", (unit != null) ? unit.code() : null)
			.objects("values", fact.values(), BodyYaml::value);
	}

	private static YamlMap value(FactValue value) {
		return new YamlMap().put("id", value.id())
			.text("from", value.from())
			.text("to", value.to())
			.put("number", value.number())
			.text("date", value.date())
			.put("source", value.source())
			.text("checkedOn", value.checkedOn());
	}

	private static YamlMap guide(GuideBody guide) {
		return parts(new YamlMap().put("category", guide.category())
			.all("situations", guide.situations())
			.text("reviewedAt", guide.reviewedAt())
			.text("reviewDue", guide.reviewDue())
			.put("officialLink", guide.officialLink())
			.all("sections", guide.sections())
			.objects("steps", guide.steps(), BodyYaml::step), guide).all("related", guide.related())
			.objects("sources", guide.sources(), BodyYaml::source);
	}

	private static YamlMap step(Step step) {
		Deadline deadline = step.deadline();
		return new YamlMap().put("id", step.id())
			.put("deadline",
					(deadline != null) ? new YamlMap().put("afterArrivalDays", deadline.afterArrivalDays()) : null)
			.put("link", step.link());
	}

	private static YamlMap hours(OpeningHours hours) {
		return new YamlMap().put("id", hours.id())
			.all("days", hours.days().stream().map(Days::code).toList())
			.text("opens", hours.opens())
			.text("closes", hours.closes())
			.put("place", hours.place());
	}

	private static YamlMap source(Source source) {
		return new YamlMap().put("id", source.id()).put("url", source.url()).text("readOn", source.readOn());
	}

	static YamlMap parts(YamlMap map, Body body) {
		return map.objects("contacts", body.contacts(), BodyYaml::contact)
			.objects("places", body.places(), BodyYaml::place);
	}

	private static YamlMap contact(Contact contact) {
		return new YamlMap().put("id", contact.id())
			.put("phone", contact.phone())
			.put("email", contact.email())
			.put("url", contact.url());
	}

	private static YamlMap place(Place place) {
		return new YamlMap().put("id", place.id())
			.put("address", place.address())
			.put("latitude", place.latitude())
			.put("longitude", place.longitude());
	}

	private static @Nullable YamlMap export(@Nullable PackExport export) {
		if (export == null) {
			return null;
		}
		return new YamlMap().text("id", export.id())
			.text("createdAt", export.createdAt())
			.text("publishedAt", export.publishedAt())
			.text("changedAt", export.changedAt())
			.all("formerSlugs", List.copyOf(export.formerSlugs()))
			.put("parts",
					YamlMap.of(export.parts(),
							(part) -> new YamlMap().put("revision", part.revision())
								.put("author", part.author())
								.text("savedAt", part.savedAt())
								.put("note", part.note())));
	}

}
