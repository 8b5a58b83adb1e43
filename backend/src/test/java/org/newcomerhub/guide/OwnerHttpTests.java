package org.newcomerhub.guide;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newcomerhub.RunningHub;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Owner;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who answers for a guide, as readers see it.
 */
class OwnerHttpTests extends RunningHub {

	private static final String GUIDE = "/api/v1/regions/lemvig/guides/find-a-club?lang=";

	private static final String PAGE = "/lemvig/guides/find-a-club?lang=en";

	private JsonNode owner(String lang) {
		return this.http.get(GUIDE + lang).json().get("owner");
	}

	@BeforeEach
	void give() {
		own(guide("lemvig", "find-a-club"),
				new Owner(item("lemvig", "organisation", "library").id(), null, "Fritid", null));
	}

	@AfterEach
	void takeBack() {
		own(guide("lemvig", "find-a-club"), null);
	}

	@Test
	void an_organisation_is_named_in_the_readers_language_and_can_be_read_about() {
		assertThat(owner("da").toString())
			.isEqualTo("{\"organisation\":\"Lemvig Bibliotek\",\"unit\":\"Fritid\",\"slug\":\"library\","
					+ "\"language\":\"da\",\"direction\":\"ltr\"}");
		assertThat(owner("ar").get("direction").asString()).isEqualTo("rtl");
		assertThat(owner("ar").get("organisation").asString()).isEqualTo("مكتبة ليمفيغ");
		assertThat(owner("uk").get("organisation").asString()).isEqualTo("Lemvig Library");
		assertThat(owner("uk").get("language").asString()).isEqualTo("en");
		assertThat(this.http.get("/api/v1/regions/lemvig/organisations/" + owner("da").get("slug").asString()).status())
			.isEqualTo(200);
		assertThat(this.http.get(PAGE, "Accept", "text/html").text())
			.contains("Responsible for this text: Lemvig Library, Fritid");
	}

	@Test
	void a_withdrawn_organisation_and_a_withdrawn_name_change_the_very_next_answer() {
		Item library = item("lemvig", "organisation", "library");
		for (int round = 0; round < 3; round++) {
			assertThat(owner("ar").get("organisation").asString()).isEqualTo("مكتبة ليمفيغ");
			withdraw(library, "text-ar");
			assertThat(owner("ar").get("organisation").asString()).isEqualTo("Lemvig Library");
			assertThat(this.http.get(PAGE, "Accept", "text/html").text()).contains("Lemvig Library, Fritid");
			withdraw(library, "body");
			assertThat(owner("ar").isNull()).isTrue();
			assertThat(this.http.get(PAGE, "Accept", "text/html").text()).doesNotContain("Lemvig Library")
				.contains("No organisation has taken responsibility");
			publishAgain(library);
		}
		assertThat(owner("ar").get("organisation").asString()).isEqualTo("مكتبة ليمفيغ");
	}

	@Test
	void an_organisation_without_an_item_has_its_own_name_in_every_language() {
		own(guide("lemvig", "find-a-club"), Owner.named("Lemvig Idrætsforening"));
		for (String lang : new String[] { "da", "ar" }) {
			assertThat(owner(lang).toString())
				.isEqualTo("{\"organisation\":\"Lemvig Idrætsforening\",\"unit\":null,\"slug\":null,"
						+ "\"language\":null,\"direction\":null}");
		}
	}

	@Test
	void an_organisation_that_readers_of_the_region_cannot_see_is_not_named() {
		own(guide("lemvig", "find-a-club"),
				new Owner(item("odense", "organisation", "library").id(), null, null, null));
		assertThat(owner("da").isNull()).isTrue();
	}

}
