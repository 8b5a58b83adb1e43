package org.newcomerhub.content.pack;

import org.newcomerhub.content.ContentNode;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Owner;
import org.newcomerhub.content.model.Pointers;
import org.newcomerhub.content.model.Revision;
import org.newcomerhub.content.store.Items;
import org.newcomerhub.content.store.Revisions;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.schema.pack.PackFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the engine stores is what its JSON Schemas say, and no class name is in it.
 */
class StoredShapesTests {

	private static final JsonMapper JSON = new JsonMapper();

	private static TestStore store;

	@BeforeAll
	static void bringTheStarterContent() throws IOException {
		store = TestStore.start();
		ContentNode.indexes(store);
		ContentNode node = ContentNode.on(store.mongo(), new MovingClock());
		for (Map.Entry<String, PackFiles> pack : PackSources.builtIn().entrySet()) {
			ContentNode.get(
					node.bean(PackImport.class).bring(pack.getKey(), pack.getValue(), PackImport.Faulty.PACK_LEFT_OUT));
		}
	}

	@AfterAll
	static void close() {
		store.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { Items.COLLECTION, Revisions.COLLECTION })
	void every_stored_document_is_of_the_shape_that_its_schema_describes(String collection) {
		List<Document> documents = store.documents(collection);
		assertThat(documents).hasSizeGreaterThan(40);
		var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
			.getSchema(schema(collection));
		assertThat(documents).allSatisfy(
				(document) -> assertThat(schema.validate(JSON.writeValueAsString(plain(document)), InputFormat.JSON,
						(context) -> context.executionConfig((config) -> config.formatAssertionsEnabled(true))))
					.isEmpty());
	}

	@Test
	void no_class_name_is_stored() {
		assertThat(store.documents(Items.COLLECTION).toString() + store.documents(Revisions.COLLECTION))
			.doesNotContain("_class")
			.doesNotContain("org.newcomerhub");
	}

	@Test
	void the_schemas_and_the_records_name_the_same_fields() {
		assertThat(properties(schema(Items.COLLECTION))).containsExactlyInAnyOrderElementsOf(
				with(components(Item.class), "schemaVersion", "inWork", "pending", "pendingId"));
		assertThat(required(schema(Items.COLLECTION)))
			.containsExactlyInAnyOrderElementsOf(with(requiredComponents(Item.class), "schemaVersion"));
		assertThat(properties(schema(Revisions.COLLECTION))).isEqualTo(components(Revision.class));
		assertThat(required(schema(Revisions.COLLECTION))).isEqualTo(requiredComponents(Revision.class));
		assertThat(properties(schema(Items.COLLECTION).at("/properties/parts/additionalProperties")))
			.isEqualTo(components(Pointers.class));
		assertThat(properties(schema(Items.COLLECTION).at("/properties/owner"))).isEqualTo(components(Owner.class));
		assertThat(required(schema(Items.COLLECTION).at("/properties/owner")))
			.isEqualTo(requiredComponents(Owner.class));
	}

	private static JsonNode schema(String collection) {
		String name = "stored-" + collection + ".schema.json";
		try (InputStream in = ContentNode.class.getResourceAsStream(name)) {
			return JSON.readTree(Objects.requireNonNull(in, name));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Set<String> properties(JsonNode schema) {
		return new TreeSet<>(schema.get("properties").propertyNames());
	}

	private static Set<String> required(JsonNode schema) {
		Set<String> required = new TreeSet<>();
		schema.get("required").forEach((name) -> required.add(name.asString()));
		return required;
	}

	private static Set<String> components(Class<?> type) {
		Set<String> names = new TreeSet<>();
		Arrays.stream(type.getRecordComponents()).forEach((component) -> names.add(stored(component)));
		return names;
	}

	private static Set<String> requiredComponents(Class<?> type) {
		Set<String> names = new TreeSet<>();
		Arrays.stream(type.getRecordComponents())
			.filter((component) -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
			.forEach((component) -> names.add(stored(component)));
		return names;
	}

	private static String stored(RecordComponent component) {
		return component.getName().equals("id") ? "_id" : component.getName();
	}

	private static Set<String> with(Set<String> names, String... more) {
		Set<String> all = new TreeSet<>(names);
		all.addAll(List.of(more));
		return all;
	}

	private static Object plain(Object value) {
		return switch (value) {
			case Map<?, ?> map -> {
				Map<String, Object> plain = new LinkedHashMap<>();
				map.forEach((key, inner) -> plain.put(String.valueOf(key), plain(inner)));
				yield plain;
			}
			case Collection<?> list -> list.stream().map(StoredShapesTests::plain).toList();
			case Date date -> date.toInstant().toString();
			case Number number -> number;
			case Boolean truth -> truth;
			default -> value.toString();
		};
	}

}
