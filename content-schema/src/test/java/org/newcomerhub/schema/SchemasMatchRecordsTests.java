package org.newcomerhub.schema;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newcomerhub.localization.DurationUnit;
import org.newcomerhub.localization.LocalizedText;
import org.newcomerhub.schema.pack.PackExport;
import org.newcomerhub.schema.pack.PackOwner;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The schemas are written by hand and say what the records say: the same fields, required
 * where they cannot be null, of the same types.
 */
class SchemasMatchRecordsTests {

	private static final Map<String, Class<? extends Record>> STORED = Map.of("stored-guide", GuideBody.class,
			"stored-addition", AdditionBody.class, "stored-organisation", OrganisationBody.class, "stored-page",
			PageBody.class, "stored-news", NewsBody.class, "stored-fact", FactBody.class, "stored-event",
			EventBody.class, "stored-text", Text.class, "stored-region", RegionProfile.class);

	private static final Map<String, Class<? extends Record>> PACKS = Map.of("pack-guide", GuideBody.class,
			"pack-addition", AdditionBody.class, "pack-organisation", OrganisationBody.class, "pack-page",
			PageBody.class, "pack-news", NewsBody.class, "pack-fact", FactBody.class, "pack-event", EventBody.class,
			"pack-region", RegionProfile.class);

	static final Set<String> stored = STORED.keySet();

	static final Set<String> packs = PACKS.keySet();

	static final List<String> all = JsonSchemas.NAMES;

	@ParameterizedTest
	@FieldSource("stored")
	void a_stored_schema_is_its_record(String name) {
		JsonNode schema = JsonSchemas.read(name);
		Set<String> extra = Set.of("kind", "schemaVersion");
		assertThat(names(schema.get("required"))).containsAll(extra);
		compare(schema, schema, STORED.get(name), extra, true, name);
	}

	@ParameterizedTest
	@FieldSource("packs")
	void a_pack_s_schema_has_its_record_s_fields_and_requires_none_that_can_be_null(String name) {
		JsonNode schema = JsonSchemas.read(name);
		boolean region = name.equals("pack-region");
		compare(schema, schema, PACKS.get(name), region ? Set.of("packVersion") : Set.of("owner", "export"), false,
				name);
		if (!region) {
			compareType(schema, schema.at("/properties/owner"), PackOwner.class, false, name + "/owner");
			compareType(schema, schema.at("/properties/export"), PackExport.class, false, name + "/export");
		}
	}

	@ParameterizedTest
	@FieldSource("all")
	void a_schema_is_closed_described_and_of_its_draft(String name) {
		JsonNode schema = JsonSchemas.read(name);
		assertThat(schema.get("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
		assertThat(schema.get("$id").asString()).isEqualTo("urn:newcomer-hub:schema:" + name);
		Stream.concat(Stream.of(schema), schema.get("$defs").valueStream()).forEach((each) -> {
			if (each.has("properties")) {
				assertThat(each.get("additionalProperties").asBoolean(true)).as(each.toString()).isFalse();
				each.get("properties")
					.valueStream()
					.forEach((property) -> assertThat(
							property.has("description") || property.has("$ref") || property.has("anyOf"))
						.as(property.toString())
						.isTrue());
			}
		});
	}

	@ParameterizedTest
	@FieldSource("all")
	void every_definition_is_used(String name) {
		JsonNode schema = JsonSchemas.read(name);
		String json = schema.toString();
		assertThat(schema.get("$defs").propertyNames()).allMatch((each) -> json.contains("\"#/$defs/" + each + "\""));
	}

	@Test
	void a_text_s_front_matter_offers_the_codes_of_the_enums() {
		JsonNode schema = JsonSchemas.read("pack-text");
		assertThat(schema.get("properties").propertyNames()).containsExactly("title", "summary", "origin", "state",
				"labels", "segments", "madeFrom", "meaning", "words");
		for (JsonNode at : List.of(schema, schema.at("/$defs/standing"))) {
			assertThat(codes(at.at("/properties/origin"))).isEqualTo(codes(Origin.class));
			assertThat(codes(at.at("/properties/state"))).isEqualTo(codes(State.class));
		}
	}

	@Test
	void a_situation_is_one_of_the_vocabulary() {
		for (String name : List.of("stored-guide", "pack-guide")) {
			assertThat(codes(JsonSchemas.read(name).at("/properties/situations/items")))
				.isEqualTo(new TreeSet<>(Vocabulary.SITUATIONS));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "stored-event", "pack-event" })
	void the_words_about_an_event_are_those_of_the_vocabulary(String name) {
		JsonNode schema = JsonSchemas.read(name);
		Map.of("/properties/type", Vocabulary.EVENT_TYPES, "/properties/situations/items", Vocabulary.SITUATIONS,
				"/properties/level", Vocabulary.LEVELS, "/properties/audience/items", Vocabulary.AUDIENCES,
				"/properties/food/items", Vocabulary.FOOD, "/properties/accessibility/items", Vocabulary.ACCESSIBILITY,
				"/properties/photos", Vocabulary.PHOTOS)
			.forEach((at, words) -> assertThat(codes(schema.at(at))).as(at).isEqualTo(new TreeSet<>(words)));
		Map.of("modality", Vocabulary.MODALITIES, "minimumLevel", Vocabulary.QUALIFICATIONS, "gender",
				Vocabulary.GENDERS)
			.forEach((field, words) -> assertThat(codes(schema.at("/$defs/wantedInterpreting/properties/" + field)))
				.as(field)
				.isEqualTo(new TreeSet<>(words)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "stored-organisation", "pack-organisation" })
	void an_organisation_s_type_is_one_of_the_vocabulary(String name) {
		assertThat(codes(JsonSchemas.read(name).at("/properties/type")))
			.isEqualTo(new TreeSet<>(Vocabulary.ORGANISATION_TYPES));
	}

	@ParameterizedTest
	@ValueSource(strings = { "stored-page", "pack-page" })
	void a_page_s_role_is_one_of_the_vocabulary(String name) {
		assertThat(codes(JsonSchemas.read(name).at("/properties/role")))
			.isEqualTo(new TreeSet<>(Vocabulary.PAGE_ROLES));
	}

	private static void compare(JsonNode root, JsonNode schema, @Nullable Class<?> type, Set<String> extra,
			boolean strict, String where) {
		assertThat(type).isNotNull();
		RecordComponent[] components = type.getRecordComponents();
		Set<String> properties = new LinkedHashSet<>(schema.get("properties").propertyNames());
		properties.removeAll(extra);
		assertThat(properties).as(where)
			.containsExactlyElementsOf(Arrays.stream(components).map(RecordComponent::getName).toList());
		Set<String> required = new LinkedHashSet<>(schema.has("required") ? names(schema.get("required")) : List.of());
		required.removeAll(extra);
		List<String> present = Arrays.stream(components)
			.filter((it) -> !isNullable(it))
			.map(RecordComponent::getName)
			.toList();
		if (strict) {
			assertThat(required).as(where).containsExactlyElementsOf(present);
		}
		else {
			assertThat(present).as(where).containsAll(required);
		}
		for (RecordComponent component : components) {
			JsonNode property = schema.get("properties").get(component.getName());
			boolean optional = strict ? isNullable(component) : !required.contains(component.getName());
			String at = where + "/" + component.getName();
			assertThat(allowsNull(property)).as(at).isEqualTo(optional);
			compareType(root, property, component.getGenericType(), strict, at);
		}
	}

	private static void compareType(JsonNode root, JsonNode property, Type type, boolean strict, String where) {
		JsonNode schema = resolve(root, property);
		if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
			assertThat(types(schema)).as(where).contains("array");
			compareType(root, schema.get("items"), list.getActualTypeArguments()[0], strict, where + "/items");
		}
		else if (type instanceof ParameterizedType map && map.getRawType() == SortedMap.class) {
			assertThat(types(schema)).as(where).contains("object");
			compareType(root, schema.get("additionalProperties"), map.getActualTypeArguments()[1], strict, where);
		}
		else if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
			assertThat(types(schema)).as(where).contains(strict ? "array" : "object");
			JsonNode value = strict ? resolve(root, schema.get("items")).at("/properties/system")
					: schema.get("additionalProperties");
			compareType(root, value, map.getActualTypeArguments()[1], strict, where);
		}
		else if (type instanceof Class<?> one && one.isEnum()) {
			assertThat(codes(schema)).as(where).isEqualTo(codes(one));
		}
		else if (type instanceof Class<?> one && one.isRecord() && one != LocalizedText.class) {
			compare(root, schema, one, Set.of(), strict, where);
		}
		else {
			assertThat(schema.has("enum") ? Set.of("string") : types(schema)).as(where)
				.contains(jsonType(type, strict));
		}
	}

	private static String jsonType(Type type, boolean strict) {
		if (type == LocalizedText.class) {
			return strict ? "array" : "object";
		}
		if (type == BigDecimal.class) {
			return strict ? "string" : "number";
		}
		return (type == int.class || type == Integer.class) ? "integer" : (type == double.class || type == Double.class)
				? "number" : (type == boolean.class) ? "boolean" : "string";
	}

	private static boolean isNullable(RecordComponent component) {
		AnnotatedType type = component.getAnnotatedType();
		return type.isAnnotationPresent(Nullable.class);
	}

	private static boolean allowsNull(JsonNode property) {
		return types(property).contains("null")
				|| (property.has("anyOf")
						&& property.get("anyOf").valueStream().anyMatch((it) -> types(it).contains("null")))
				|| (property.has("enum") && property.get("enum").valueStream().anyMatch(JsonNode::isNull));
	}

	private static JsonNode resolve(JsonNode root, JsonNode property) {
		JsonNode one = property.has("anyOf") ? property.get("anyOf").get(0) : property;
		return one.has("$ref") ? root.at(one.get("$ref").asString().substring(1)) : one;
	}

	private static Set<String> types(JsonNode schema) {
		JsonNode type = schema.get("type");
		return (type == null) ? Set.of() : type.isArray() ? new TreeSet<>(names(type)) : Set.of(type.asString());
	}

	private static List<String> names(JsonNode array) {
		return array.valueStream().map(JsonNode::asString).toList();
	}

	private static Set<String> codes(JsonNode schema) {
		Set<String> codes = new TreeSet<>();
		schema.get("enum").valueStream().filter((it) -> !it.isNull()).forEach((it) -> codes.add(it.asString()));
		return codes;
	}

	private static Set<String> codes(Class<?> type) {
		Set<String> codes = new TreeSet<>();
		for (Object constant : type.getEnumConstants()) {
			codes.add(switch (constant) {
				case Origin origin -> origin.code();
				case DayOfWeek day -> Days.code(day);
				case FactType fact -> fact.code();
				case Children children -> children.code();
				case SignUp.Rule rule -> rule.code();
				case DurationUnit unit -> unit.code();
				default -> ((State) constant).code();
			});
		}
		return codes;
	}

}
