package org.newcomerhub.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.RunningHub;
import org.newcomerhub.mongo.Await;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * What a sign-up makes of the answers that readers have: nothing, as long as it changes
 * nothing that they are shown.
 */
class PlacesRenewalHttpTests extends RunningHub {

	/** Of no series: what is laid out later, or begins meanwhile, is not in it. */
	private static final String LIST = "/api/v1/regions/vastervik/events?kind=club&lang=en";

	@Autowired
	private ReactiveMongoTemplate mongo;

	private final Map<String, String> signedUp = new LinkedHashMap<>();

	/** The date of an event for 20, in parties of at most 4. */
	private JsonNode date() {
		return this.http.get(LIST)
			.json()
			.get("items")
			.valueStream()
			.filter((item) -> item.get("slug").asString().equals("club-visit"))
			.findFirst()
			.orElseThrow();
	}

	private String state() {
		return date().get("places").get("state").asString();
	}

	private void signUp(UUID occurrence) {
		HttpAnswer answer = this.http.json("POST", "/api/v1/occurrences/" + occurrence + "/signups", "{\"party\": 4}");
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		this.signedUp.put(answer.json().get("id").asString(), answer.json().get("secret").asString());
	}

	private long announced(UUID occurrence) {
		return this.mongo.count(Query.query(where("document").is("attendance/" + occurrence)), "change")
			.blockOptional(Await.LONGEST)
			.orElseThrow();
	}

	private boolean isAsBefore(String tag) {
		return this.http.get(LIST, "If-None-Match", tag).status() == 304;
	}

	@Test
	void a_sign_up_renews_the_list_only_when_free_few_or_full_changes() {
		UUID occurrence = UUID.fromString(date().get("id").asString());
		assertThat(state()).isEqualTo("free");
		String free = this.http.get(LIST).header("ETag");
		long before = announced(occurrence);
		List<String> seen = new ArrayList<>();
		try {
			for (int i = 0; i < 3; i++) {
				signUp(occurrence);
				assertThat(announced(occurrence)).isEqualTo(before);
				HttpAnswer now = this.http.get(LIST);
				assertThat(now.header("ETag")).as(now.text()).isEqualTo(free);
			}
			for (String state : List.of("few", "full")) {
				String tag = this.http.get(LIST).header("ETag");
				signUp(occurrence);
				Await.until("the list says that places are " + state, () -> !isAsBefore(tag));
				seen.add(state());
			}
			assertThat(seen).containsExactly("few", "full");
			assertThat(announced(occurrence)).isEqualTo(before + 2);
		}
		finally {
			this.signedUp.forEach((id, secret) -> this.http.call("DELETE", "/api/v1/signups/" + id, "Authorization",
					"Bearer " + secret));
		}
		Await.until("the places are free again", () -> state().equals("free"));
	}

}
