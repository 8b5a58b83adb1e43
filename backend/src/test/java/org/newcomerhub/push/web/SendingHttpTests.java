package org.newcomerhub.push.web;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.account.Role;
import org.newcomerhub.account.TestStaff;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

class SendingHttpTests extends WritingHub {

	private final String topic = "guide:" + UUID.randomUUID();

	private final String toFew = NEWS.replace("\"source\":\"da\"",
			"\"source\":\"da\",\"audience\":{\"topics\":[\"" + this.topic + "\"]}");

	private HttpAnswer refused(HttpAnswer campaign, String action, String body, String... headers) {
		return this.http.json("POST", path(campaign) + "/" + action, body, this.publisher.bearer(headers));
	}

	@Test
	void what_was_approved_is_sent_once_however_often_one_says_so() {
		HttpAnswer added = add(this.toFew);
		HttpAnswer early = refused(added, "send", "{}", "Accept-Language", "da");
		assertThat(early.status()).isEqualTo(409);
		assertThat(code(early)).isEqualTo("campaign-not-approved");
		assertThat(early.json().get("title").asString()).isEqualTo("Ingen har godkendt beskeden");
		HttpAnswer approved = act(added, "approve", "{\"languages\":[\"ar\"]}");
		assertThat(approved.json().get("state").asString()).isEqualTo("approved");
		assertThat(text(approved, "ar").get("reviewed").asBoolean()).isTrue();
		assertThat(text(approved, "da").get("reviewed").asBoolean()).isTrue();
		String at = "{\"at\":\"2999-01-01T00:00:00Z\"}";
		List<JsonNode> sent = IntStream.range(0, 6)
			.mapToObj((i) -> CompletableFuture.supplyAsync(() -> act(added, "send", at).json()))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();
		assertThat(sent.stream().distinct()).hasSize(1);
		assertThat(sent.getFirst().get("state").asString()).isEqualTo("sending");
		assertThat(sent.getFirst().get("history").get("sentAt").asString()).isEqualTo("2999-01-01T00:00:00Z");
		assertThat(this.http.json("PUT", path(added), NEWS, this.author.bearer("If-Match", "\"3\"")).status())
			.isEqualTo(409);
		assertThat(this.http.call("DELETE", path(added), this.author.bearer("If-Match", "\"3\"")).status())
			.isEqualTo(409);
		for (int i = 0; i < 2; i++) {
			assertThat(act(added, "cancel", "{}").json().get("state").asString()).isEqualTo("cancelled");
		}
		assertThat(code(refused(added, "send", "{}"))).isEqualTo("campaign-state");
		assertThat(code(refused(added, "approve", "{}"))).isEqualTo("campaign-state");
		assertThat(this.http.get(path(added) + "/audit", this.author.bearer()).items("action"))
			.containsExactly("cancel-campaign", "send-campaign", "approve-campaign", "create-campaign");
	}

	@Test
	void changing_what_was_approved_makes_it_a_draft_and_words_that_change_lose_their_review() {
		HttpAnswer added = add(NEWS);
		act(added, "approve", "{\"languages\":[\"ar\"]}");
		HttpAnswer changed = this.http.json("PUT", path(added), NEWS.replace("Nyt", "Nyheder"),
				this.author.bearer("If-Match", "\"2\""));
		assertThat(changed.json().get("state").asString()).isEqualTo("draft");
		assertThat(text(changed, "da").get("reviewed").asBoolean()).isFalse();
		assertThat(text(changed, "ar").get("reviewed").asBoolean()).isTrue();
		assertThat(text(changed, "ar").get("stale").asBoolean()).isTrue();
		assertThat(faults(refused(changed, "approve", "{\"languages\":[\"ar\",\"uk\"]}")))
			.containsExactly("/languages/0 translation-stale", "/languages/1 value-unknown");
		assertThat(code(refused(changed, "approve", "{}", "If-Match", "\"2\""))).isEqualTo("precondition-failed");
		assertThat(code(refused(changed, "send", "{}"))).isEqualTo("campaign-not-approved");
	}

	@Test
	void where_four_eyes_are_asked_for_nobody_approves_their_own_words() {
		String town = "town-" + UUID.randomUUID().toString().substring(0, 8);
		TestStaff root = TestStaff.installationAdmin(this.hub);
		ObjectNode profile = (ObjectNode) this.http.get("/api/v1/editorial/regions/lemvig", root.bearer()).json();
		profile.put("id", town);
		((ObjectNode) profile.get("policies")).put("fourEyes", true);
		HttpAnswer made = this.http.json("POST", "/api/v1/editorial/regions", profile.toString(), root.bearer());
		assertThat(made.status()).as(made.text()).isEqualTo(201);
		TestStaff writer = TestStaff.of(this.hub, Role.PUBLISHER, town);
		TestStaff other = TestStaff.of(this.hub, Role.PUBLISHER, town);
		HttpAnswer own = this.http.json("POST", CAMPAIGNS, NEWS.replace("lemvig", town), writer.bearer());
		assertThat(own.status()).as(own.text()).isEqualTo(201);
		HttpAnswer refused = this.http.json("POST", path(own) + "/approve", "{}", writer.bearer());
		assertThat(refused.status()).isEqualTo(409);
		assertThat(code(refused)).isEqualTo("four-eyes");
		assertThat(this.http.json("POST", path(own) + "/approve", "{}", other.bearer()).status()).isEqualTo(200);
	}

	@Test
	void a_message_is_shown_as_phones_will_in_each_language() {
		HttpAnswer added = add(NEWS.replace("\"Nyt\"", "\"" + "Nyt ".repeat(20).strip() + "\""));
		String preview = path(added) + "/preview";
		JsonNode danish = this.http.get(preview + "?lang=da&platform=ios", this.author.bearer())
			.json()
			.get("items")
			.get(0);
		assertThat(danish.get("why").asString()).isEqualTo("own");
		assertThat(danish.get("cut").toString()).isEqualTo("[\"title\"]");
		assertThat(danish.get("bytes").asInt()).isBetween(100, 4096);
		assertThat(danish.get("payload").toString()).contains("Borgerservice flytter.");
		JsonNode arabic = this.http.get(preview + "?lang=ar&platform=android", this.author.bearer())
			.json()
			.get("items")
			.get(0);
		assertThat(arabic.get("why").asString()).isEqualTo("unreviewed");
		assertThat(arabic.path("title").isNull() || arabic.path("title").isMissingNode()).isTrue();
		act(added, "approve", "{\"languages\":[\"ar\"]}");
		JsonNode now = this.http.get(preview + "?lang=ar&platform=android", this.author.bearer())
			.json()
			.get("items")
			.get(0);
		assertThat(now.get("direction").asString()).isEqualTo("rtl");
		assertThat(now.get("title").asString()).isEqualTo("جديد");
		HttpAnswer all = this.http.get(preview, this.author.bearer());
		assertThat(all.items("platform")).contains("android", "ios", "web");
		assertThat(all.items("language")).contains("da", "ar", "en");
		assertThat(all.items("why")).contains("own", "no-text");
		assertThat(faults(this.http.get(preview + "?lang=!&platform=toaster", this.author.bearer()))).hasSize(2);
	}

	@Test
	void whom_it_reaches_is_told_before_it_is_sent() {
		device(this.topic, "android", true, "da");
		device(this.topic, "ios", true, "uk", "da");
		device(this.topic, "android", true, "ar");
		device(this.topic, "web", false, "da");
		device(this.topic, "android", true, "so");
		HttpAnswer added = add(this.toFew);
		JsonNode estimate = this.http.get(path(added) + "/estimate", this.author.bearer()).json();
		assertThat(estimate.get("exact").asBoolean()).isTrue();
		assertThat(estimate.get("devices").asInt()).isEqualTo(5);
		assertThat(estimate.get("reached").asInt()).isEqualTo(2);
		assertThat(estimate.get("languages").toString()).isEqualTo("{\"da\":2}");
		assertThat(estimate.get("platforms").toString()).isEqualTo("{\"android\":1,\"ios\":1}");
		assertThat(estimate.get("heldBack").toString()).isEqualTo("{\"no-text\":1,\"unreachable\":1,\"unreviewed\":1}");
		act(added, "approve", "{\"languages\":[\"ar\"]}");
		assertThat(this.http.get(path(added) + "/estimate", this.author.bearer()).json().get("languages").toString())
			.isEqualTo("{\"ar\":1,\"da\":2}");
	}

	@Test
	void those_who_signed_up_are_told_exactly() {
		Dated date = required(null, false);
		String event = this.http.get("/api/v1/occurrences/" + date.id()).json().get("event").asString();
		signedUp(date, "{\"party\":1,\"language\":\"da\"}");
		HttpAnswer added = add(
				"{\"region\":\"lemvig\",\"about\":{\"item\":\"%s\",\"occurrence\":\"%s\"},\"audience\":{\"occurrence\":\"%s\"}}"
					.formatted(event, date.id(), date.id()));
		assertThat(added.json().get("audience").get("reach").asString()).isEqualTo("signed-up");
		JsonNode estimate = this.http.get(path(added) + "/estimate", this.author.bearer()).json();
		assertThat(estimate.get("devices").asInt()).isZero();
	}

	@Test
	void a_trial_goes_to_one_device_in_its_language_and_is_marked() {
		UUID device = device(this.topic, "android", true, "uk", "ar", "da");
		HttpAnswer added = add(this.toFew);
		HttpAnswer tried = act(added, "test", "{\"installation\":\"" + device + "\"}");
		assertThat(tried.json().get("outcome").asString()).isEqualTo("accepted");
		assertThat(tried.json().get("language").asString()).isEqualTo("ar");
		assertThat(tried.json().get("title").asString()).isEqualTo("[Test] جديد");
		assertThat(act(added, "test", "{\"installation\":\"" + device + "\",\"language\":\"da\"}").json()
			.get("title")
			.asString()).isEqualTo("[Test] Nyt");
		UUID silent = device(this.topic, "web", false, "da");
		assertThat(act(added, "test", "{\"installation\":\"" + silent + "\"}").json().get("outcome").asString())
			.isEqualTo("unreachable");
		assertThat(faults(refused(added, "test", "{\"installation\":\"" + UUID.randomUUID() + "\"}")))
			.containsExactly("/installation value-unknown");
		assertThat(faults(refused(added, "test", "{\"language\":\"nope-\"}")))
			.containsExactlyInAnyOrder("/installation value-missing", "/language value-unknown");
		assertThat(faults(refused(added, "test", "{\"installation\":\"" + device + "\",\"language\":\"so\"}")))
			.containsExactly("/language value-unknown");
		assertThat(read(added).json().get("state").asString()).isEqualTo("draft");
	}

}
