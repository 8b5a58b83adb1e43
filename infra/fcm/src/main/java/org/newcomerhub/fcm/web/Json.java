package org.newcomerhub.fcm.web;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON in and out: unknown fields are refused. */
final class Json {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.enable(SerializationFeature.INDENT_OUTPUT)
		.build();

	private Json() {
	}

	static String text(Object value) {
		return MAPPER.writeValueAsString(value);
	}

	/**
	 * Reads a value.
	 * @throws tools.jackson.core.JacksonException for anything else
	 */
	static <T> T read(byte[] json, Class<T> type) {
		return MAPPER.readValue(json, type);
	}

	/**
	 * Reads any JSON.
	 * @throws tools.jackson.core.JacksonException for anything else
	 */
	static JsonNode tree(byte[] json) {
		return MAPPER.readTree(json);
	}

}
