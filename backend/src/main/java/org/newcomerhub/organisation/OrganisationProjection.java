package org.newcomerhub.organisation;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.localization.Language;
import org.newcomerhub.localization.LanguageRegistry;
import org.newcomerhub.published.Headline;
import org.newcomerhub.published.Lasting;
import org.newcomerhub.published.Projection;
import org.newcomerhub.published.Reading;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.Ranking;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.schema.Days;
import org.newcomerhub.schema.OpeningHours;
import org.newcomerhub.schema.OrganisationBody;

import org.springframework.stereotype.Component;

/**
 * How readers see organisations: listed by title in the order of their own letters.
 */
@Component
public class OrganisationProjection implements Projection<OrganisationView, OrganisationEntry> {

	static final String KIND = "organisation";

	OrganisationProjection() {
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public String path() {
		return "organisations";
	}

	@Override
	public Lasting<OrganisationView> view(Reading reading) {
		PublishedItem item = reading.item();
		OrganisationBody body = (OrganisationBody) item.body();
		OrganisationView view = new OrganisationView(item.id(), item.slug(), item.region(), body.type(),
				reading.title(), reading.summary(), reading.sections(),
				body.openingHours().stream().map(OrganisationProjection::hours).toList(),
				reading.keeper().profile().zone().getId(), spoken(body), body.website(), reading.contacts(),
				reading.places(), reading.facts(), reading.additions(), reading.owner(), item.publishedAt(),
				reading.updatedAt(), reading.revisions(), reading.language(), reading.requestedLanguage(),
				reading.languageMatch(), reading.direction(), reading.translation(), reading.availableLanguages(),
				reading.foreignSegments());
		return new Lasting<>(view, reading.until());
	}

	private static OrganisationView.Hours hours(OpeningHours hours) {
		return new OrganisationView.Hours(hours.id(), hours.days().stream().map(Days::code).toList(),
				hours.opens().toString(), hours.closes().toString(), hours.place());
	}

	private static List<OrganisationView.DeskLanguage> spoken(OrganisationBody body) {
		return body.deskLanguages().stream().map((tag) -> {
			Language language = LanguageRegistry.standard().get(tag);
			return new OrganisationView.DeskLanguage(tag, language.autonym(), language.direction().code());
		}).toList();
	}

	@Override
	public Lasting<OrganisationEntry> entry(RegionView view, PublishedItem item, Ranking ranking, Instant now) {
		OrganisationBody body = (OrganisationBody) item.body();
		Headline headline = Headline.of(view, item, ranking, now);
		OrganisationEntry entry = new OrganisationEntry(item.id(), item.slug(), item.region(), body.type(),
				headline.title().words(), headline.summary().words(), spoken(body), headline.updatedAt(),
				headline.language(), ranking.requested(), headline.match(), headline.direction(),
				headline.title().language(), headline.summary().language(), headline.translation(),
				headline.availableLanguages());
		return new Lasting<>(entry, headline.until());
	}

	@Override
	public Object page(List<OrganisationEntry> items, @Nullable String next) {
		return new OrganisationList(items, next);
	}

}
