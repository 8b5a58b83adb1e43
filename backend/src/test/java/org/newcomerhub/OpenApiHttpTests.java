package org.newcomerhub;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The description of the API says what the API does.
 */
class OpenApiHttpTests extends RunningHub {

	private static final Map<String, String> ROUTES = Map.ofEntries(Map.entry("/api/v1/regions", "listRegions"),
			Map.entry("/api/v1/regions/{region}", "getRegion"),
			Map.entry("/api/v1/regions/{region}/categories", "listCategories"),
			Map.entry("/api/v1/regions/{region}/guides", "listGuides"),
			Map.entry("/api/v1/regions/{region}/guides/{slug}", "getGuide"),
			Map.entry("/api/v1/regions/{region}/organisations", "listOrganisations"),
			Map.entry("/api/v1/regions/{region}/organisations/{slug}", "getOrganisation"),
			Map.entry("/api/v1/regions/{region}/pages", "listPages"),
			Map.entry("/api/v1/regions/{region}/pages/{slug}", "getPage"),
			Map.entry("/api/v1/regions/{region}/news", "listNews"),
			Map.entry("/api/v1/regions/{region}/news/{slug}", "getNews"),
			Map.entry("/api/v1/regions/{region}/facts", "listFacts"),
			Map.entry("/api/v1/regions/{region}/facts/{slug}", "getFact"),
			Map.entry("/api/v1/regions/{region}/feedback-notice", "getFeedbackNotice"),
			Map.entry("/api/v1/regions/{region}/events", "listEvents"),
			Map.entry("/api/v1/regions/{region}/events/{slug}", "getEvent"),
			Map.entry("/api/v1/regions/{region}/events/{slug}.ics", "getEventCalendar"),
			Map.entry("/api/v1/regions/{region}/events/{slug}.jsonld", "getEventMarkup"),
			Map.entry("/api/v1/regions/{region}/calendar.ics", "getCalendar"),
			Map.entry("/api/v1/regions/{region}/polls", "listPolls"));

	/** Where readers write. */
	private static final Map<String, String> WRITING = Map.of("/api/v1/regions/{region}/{kind}/{slug}/feedback",
			"giveFeedback", "/api/v1/regions/{region}/questions", "askQuestion");

	private static final String VOTING = "/api/v1/regions/{region}/polls/{id}/vote";

	/** What an app or a page does with somebody's own secret. */
	private static final Map<String, Set<String>> OWN = Map.of("/api/v1/installations/{id}",
			Set.of("get", "put", "delete"), "/api/v1/installations/{id}/inbox", Set.of("get"),
			"/api/v1/installations/{id}/inbox/{message}/read", Set.of("put"),
			"/api/v1/occurrences/{occurrence}/signups", Set.of("post"),
			"/api/v1/occurrences/{occurrence}/demand/{language}", Set.of("put", "delete"),
			"/api/v1/occurrences/{occurrence}/opened", Set.of("post"), "/api/v1/signups/{id}",
			Set.of("get", "patch", "delete"), "/api/v1/signups/{id}/accept", Set.of("post"),
			"/api/v1/signups/{id}/door.svg", Set.of("get"), VOTING, Set.of("put"));

	private JsonNode description() {
		return this.http.get("/openapi.json").json();
	}

	@Test
	void it_introduces_the_hub() {
		JsonNode api = description();
		assertThat(api.get("openapi").asString()).startsWith("3.1.");
		assertThat(api.at("/info/title").asString()).isEqualTo("Newcomer Hub");
		assertThat(api.at("/info/version").asString()).matches("\\d+\\.\\d+\\.\\d+.*");
		assertThat(api.at("/info/license/identifier").asString()).isEqualTo("EUPL-1.2");
		assertThat(api.get("servers")).hasSize(1);
		assertThat(api.at("/servers/0/url").asString()).isEqualTo("/");
	}

	@Test
	void it_names_the_public_routes() {
		JsonNode paths = description().get("paths");
		Set<String> named = new TreeSet<>(ROUTES.keySet());
		named.addAll(WRITING.keySet());
		named.add(VOTING);
		assertThat(paths.propertyNames().stream().filter((path) -> path.startsWith("/api/v1/regions")))
			.containsExactlyInAnyOrderElementsOf(named);
		WRITING.forEach((path, operation) -> {
			assertThat(paths.get(path).propertyNames()).containsExactly("post");
			assertThat(paths.get(path).at("/post/operationId").asString()).isEqualTo(operation);
			assertThat(paths.get(path).at("/post/responses").propertyNames()).contains("201", "400", "404", "413",
					"415", "422", "429", "503");
		});
		ROUTES.forEach((path, operation) -> {
			assertThat(paths.get(path).propertyNames()).containsExactly("get");
			assertThat(paths.get(path).at("/get/operationId").asString()).isEqualTo(operation);
		});
	}

	@Test
	void it_names_the_key_that_browsers_subscribe_with() {
		JsonNode key = description().get("paths").get("/api/v1/push/key");
		assertThat(key.propertyNames()).containsExactly("get");
		assertThat(key.at("/get/operationId").asString()).isEqualTo("getPushKey");
		assertThat(key.at("/get/responses").propertyNames()).contains("200", "404", "429", "503");
	}

	@Test
	void it_names_what_is_done_with_a_secret_and_that_a_wrong_one_is_refused() {
		JsonNode paths = description().get("paths");
		OWN.forEach((path, methods) -> {
			assertThat(paths.get(path).propertyNames()).as(path).containsExactlyInAnyOrderElementsOf(methods);
			paths.get(path).forEach((operation) -> {
				Set<String> statuses = new TreeSet<>(operation.get("responses").propertyNames());
				assertThat(statuses).as(path).contains("400", "429", "503");
				boolean anybody = path.endsWith("/opened");
				assertThat(statuses.contains("401")).as(path).isEqualTo(!anybody);
			});
		});
	}

	@Test
	void it_names_the_problems_and_the_parameters_of_every_route() {
		description().get("paths")
			.properties()
			.stream()
			.filter((path) -> ROUTES.containsKey(path.getKey()))
			.forEach((path) -> {
				JsonNode get = path.getValue().get("get");
				Set<String> statuses = new TreeSet<>(get.get("responses").propertyNames());
				assertThat(statuses).contains("200", "304", "400", "406", "429", "503");
				assertThat(statuses.contains("404")).isEqualTo(path.getKey().contains("{"));
				for (String status : List.of("400", "429", "503")) {
					assertThat(get.at("/responses/" + status + "/content/application~1problem+json/schema/$ref")
						.asString()).isEqualTo("#/components/schemas/Problem");
				}
				assertThat(get.get("parameters").valueStream().map((parameter) -> parameter.get("name").asString()))
					.contains("lang", "Accept-Language", "If-None-Match")
					.doesNotContain("exchange")
					.doesNotHaveDuplicates();
			});
	}

	@ParameterizedTest
	@CsvSource({ "/api/v1/regions, /api/v1/regions?limit=2&lang=ar, 200",
			"/api/v1/regions/{region}, /api/v1/regions/lemvig?lang=ar, 200",
			"/api/v1/regions/{region}, /api/v1/regions/se?lang=ti, 200",
			"/api/v1/regions/{region}, /api/v1/regions/atlantis, 404",
			"/api/v1/regions/{region}/categories, /api/v1/regions/lemvig/categories, 200",
			"/api/v1/regions/{region}/guides, /api/v1/regions/lemvig/guides?limit=100&lang=uk, 200",
			"/api/v1/regions/{region}/guides, /api/v1/regions/lemvig/guides?limit=0&cursor=x, 400",
			"/api/v1/regions/{region}/guides/{slug}, /api/v1/regions/lemvig/guides/tax-card?lang=ar, 200",
			"/api/v1/regions/{region}/guides/{slug}, /api/v1/regions/lemvig/guides/register-your-address?lang=ti, 200",
			"/api/v1/regions/{region}/guides/{slug}, /api/v1/regions/lemvig/guides/nope?lang=ar, 404",
			"/api/v1/regions/{region}/organisations, /api/v1/regions/odense/organisations?lang=ar, 200",
			"/api/v1/regions/{region}/organisations/{slug}, /api/v1/regions/odense/organisations/library?lang=uk, 200",
			"/api/v1/regions/{region}/organisations/{slug}, /api/v1/regions/odense/organisations/nope, 404",
			"/api/v1/regions/{region}/pages, /api/v1/regions/vastervik/pages?role=imprint, 200",
			"/api/v1/regions/{region}/pages/{slug}, /api/v1/regions/vastervik/pages/imprint?lang=ar, 200",
			"/api/v1/regions/{region}/pages/{slug}, /api/v1/regions/vastervik/pages/nope, 404",
			"/api/v1/regions/{region}/news, /api/v1/regions/odense/news?lang=fa, 200",
			"/api/v1/regions/{region}/news/{slug}, /api/v1/regions/odense/news/guides-on-trial?lang=da, 200",
			"/api/v1/regions/{region}/news/{slug}, /api/v1/regions/odense/news/nope, 404",
			"/api/v1/regions/{region}/events, /api/v1/regions/lemvig/events?limit=100&lang=uk, 200",
			"/api/v1/regions/{region}/events, /api/v1/regions/lemvig/events?near=x&limit=0, 400",
			"/api/v1/regions/{region}/events/{slug}, /api/v1/regions/lemvig/events/tax-evening?lang=ar, 200",
			"/api/v1/regions/{region}/events/{slug}, /api/v1/regions/odense/events/nope, 404",
			"/api/v1/regions/{region}/feedback-notice, /api/v1/regions/vastervik/feedback-notice?lang=uk, 200" })
	void a_real_answer_is_as_described_and_has_nothing_more(String route, String path, int status) {
		HttpAnswer answer = this.http.get(path);
		assertThat(answer.status()).isEqualTo(status);
		JsonNode api = description();
		String type = (status == 200) ? "application~1json" : "application~1problem+json";
		JsonNode described = api.get("paths")
			.get(route)
			.at("/get/responses/" + status + "/content/" + type + "/schema");
		assertThat(validate(api, described, answer.text())).isEmpty();
	}

	@Test
	void the_schemas_would_notice() {
		JsonNode api = description();
		JsonNode region = api.at("/components/schemas/RegionBounds");
		assertThat(validate(api, region, "{\"south\":1,\"west\":2,\"north\":3,\"east\":4}")).isEmpty();
		assertThat(validate(api, region, "{\"south\":1,\"west\":2,\"north\":3}")).isNotEmpty();
		assertThat(validate(api, region, "{\"south\":null,\"west\":2,\"north\":3,\"east\":4}")).isNotEmpty();
		assertThat(validate(api, region, "{\"south\":1,\"west\":2,\"north\":3,\"east\":4,\"up\":5}")).isNotEmpty();
	}

	@Test
	void every_example_is_an_instance_of_what_it_exemplifies() {
		JsonNode api = description();
		int examples = 0;
		for (JsonNode schema : api.at("/components/schemas").values()) {
			for (JsonNode property : schema.path("properties").values()) {
				if (property.has("example")) {
					examples++;
					assertThat(validate(api, property, property.get("example").toString())).isEmpty();
				}
			}
		}
		assertThat(examples).isGreaterThan(10);
	}

	/** Validates by a schema of the description in which nothing undescribed may be. */
	private static List<String> validate(JsonNode api, JsonNode schema, String json) {
		ObjectNode root = schema.deepCopy().asObject();
		ObjectNode components = api.get("components").deepCopy().asObject();
		components.get("schemas").values().forEach((each) -> each.asObject().put("additionalProperties", false));
		if (schema.has("properties")) {
			root.put("additionalProperties", false);
		}
		root.set("components", components);
		Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(root);
		return compiled.validate(json, InputFormat.JSON).stream().map(Object::toString).collect(Collectors.toList());
	}

}
