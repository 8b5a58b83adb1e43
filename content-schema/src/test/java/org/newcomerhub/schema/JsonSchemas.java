package org.newcomerhub.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The module's JSON Schemas, for tests.
 */
public final class JsonSchemas {

	public static final List<String> NAMES = List.of("stored-guide", "stored-addition", "stored-organisation",
			"stored-page", "stored-news", "stored-fact", "stored-event", "stored-text", "stored-region", "pack-region",
			"pack-guide", "pack-addition", "pack-organisation", "pack-page", "pack-news", "pack-fact", "pack-event",
			"pack-text");

	private static final JsonMapper JSON = new JsonMapper();

	private JsonSchemas() {
	}

	public static JsonNode read(String name) {
		return resource("/org/newcomerhub/schema/json/" + name + ".schema.json");
	}

	public static JsonNode resource(String path) {
		try (InputStream in = JsonSchemas.class.getResourceAsStream(path)) {
			return JSON.readTree(Objects.requireNonNull(in, path));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What the schema finds wrong; empty: nothing. */
	public static List<String> errors(String name, Map<?, ?> content) {
		return errors(read(name), JSON.writeValueAsString(content));
	}

	public static List<String> errors(JsonNode schemaNode, String json) {
		Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schemaNode);
		return schema.validate(json, InputFormat.JSON).stream().map(com.networknt.schema.Error::toString).toList();
	}

}
