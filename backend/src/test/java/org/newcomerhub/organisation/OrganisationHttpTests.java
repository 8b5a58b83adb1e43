package org.newcomerhub.organisation;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.RunningHub;
import org.newcomerhub.localization.Collation;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class OrganisationHttpTests extends RunningHub {

	private static final String ORGANISATIONS = "/api/v1/regions/odense/organisations";

	private static final String SERVICE = ORGANISATIONS + "/citizen-service";

	@Test
	void an_organisation_has_exactly_the_fields_that_are_promised() {
		JsonNode organisation = this.http.get(SERVICE + "?lang=ar").json();
		assertThat(organisation.propertyNames()).containsExactlyInAnyOrder("id", "slug", "region", "type", "title",
				"summary", "sections", "openingHours", "zone", "deskLanguages", "website", "contacts", "places",
				"facts", "additions", "owner", "publishedAt", "updatedAt", "revisions", "language", "requestedLanguage",
				"languageMatch", "direction", "translation", "availableLanguages", "foreignSegments");
		assertThat(organisation.get("type").asString()).isEqualTo("public-office");
		assertThat(organisation.get("zone").asString()).isEqualTo("Europe/Copenhagen");
		assertThat(organisation.get("direction").asString()).isEqualTo("rtl");
		assertThat(organisation.get("deskLanguages").get(0).get("name").asString()).isEqualTo("dansk");
		assertThat(organisation.get("places").get(0).get("address").asString())
			.isEqualTo("Østre Stationsvej 15, 5000 Odense C");
		assertThat(organisation.get("sections").get(0).get("html").asString())
			.contains("href=\"/odense/guides/register-your-address?lang");
	}

	@ParameterizedTest
	@ValueSource(strings = { "da", "ar", "pl" })
	void a_walk_by_cursors_meets_every_organisation_once_and_in_the_order_of_the_readers_letters(String lang) {
		List<String> whole = this.http.get(ORGANISATIONS + "?lang=" + lang).items("title");
		List<String> walked = pages(ORGANISATIONS + "?limit=1&lang=" + lang).stream()
			.flatMap((page) -> page.items("title").stream())
			.toList();
		assertThat(walked).isEqualTo(whole).hasSize(3).isSortedAccordingTo(Collation.comparator(lang));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "language=da|3", "language=en|1", "language=ti|0", "language=zz|0",
			"language=ti,en|1", "language=en-GB|1", "type=public-office|3", "type=club|0", "type=club&language=da|0" })
	void a_list_is_of_those_that_speak_a_language_and_are_of_a_type(String query, int found) {
		// twice, so that no answer to one filter is given to another
		for (int i = 0; i < 2; i++) {
			assertThat(this.http.get(ORGANISATIONS + "?" + query).items("id")).hasSize(found);
			assertThat(this.http.get(ORGANISATIONS).items("id")).hasSize(3);
		}
	}

	@Test
	void a_cursor_of_another_filter_is_refused() {
		String cursor = this.http.get(ORGANISATIONS + "?limit=1&language=da").json().get("next").asString();
		assertThat(this.http.get(ORGANISATIONS + "?language=da&cursor=" + cursor).status()).isEqualTo(200);
		for (String query : List.of("", "language=en", "language=da&type=public-office", "language=zz")) {
			assertThat(this.http.get(ORGANISATIONS + "?" + query + "&cursor=" + cursor).status()).as(query)
				.isEqualTo(400);
		}
	}

	@Test
	void every_fault_of_a_request_is_named_at_once() {
		HttpAnswer answer = this.http.get(ORGANISATIONS + "?language=_&type=A&limit=0&cursor=%21");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().get("errors").valueStream().map((error) -> error.get("pointer").asString()))
			.containsExactlyInAnyOrder("/query/language", "/query/type", "/query/limit", "/query/cursor");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "da|Ukendt organisation", "ar|جهة غير معروفة" })
	void an_organisation_that_is_not_there_is_a_problem_in_the_readers_language(String lang, String title) {
		HttpAnswer answer = this.http.get(ORGANISATIONS + "/nope?lang=" + lang);
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.json().get("code").asString()).isEqualTo("unknown-organisation");
		assertThat(answer.json().get("title").asString()).isEqualTo(title);
		assertThat(answer.json().get("detail").asString()).contains("nope", "odense");
	}

	@Test
	void an_office_of_one_town_is_not_shown_in_another() {
		assertThat(this.http.get("/api/v1/regions/lemvig/organisations/international-community").status())
			.isEqualTo(404);
		assertThat(this.http.get("/api/v1/regions/dk/organisations").items("id")).isEmpty();
	}

	@Test
	void a_withdrawn_organisation_is_gone_from_the_very_next_answer() {
		var item = item("odense", "organisation", "library");
		assertThat(this.http.get(ORGANISATIONS + "?lang=da").items("slug")).contains("library");
		assertThat(this.http.get(ORGANISATIONS + "/library?lang=da").status()).isEqualTo(200);
		withdraw(item, "body");
		try {
			assertThat(this.http.get(ORGANISATIONS + "?lang=da").items("slug")).doesNotContain("library");
			assertThat(this.http.get(ORGANISATIONS + "/library?lang=da").status()).isEqualTo(404);
		}
		finally {
			publishAgain(item);
		}
		assertThat(this.http.get(ORGANISATIONS + "/library?lang=da").status()).isEqualTo(200);
	}

}
