package org.newcomerhub.fcm.message;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.newcomerhub.fcm.message.Type.Fields;
import org.newcomerhub.fcm.message.Type.Many;
import org.newcomerhub.fcm.message.Type.Named;
import org.newcomerhub.fcm.message.Type.Plain;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compares JSON with a shape, and writes it anew with the names of the reference: both
 * {@code collapse_key} and {@code collapseKey} are understood, null is unset.
 */
final class ShapeReader {

	private static final int SHOWN = 100;

	private static final int MOST_VIOLATIONS = 50;

	private static final Pattern DURATION = Pattern.compile("-?\\d{1,12}(\\.\\d{1,9})?s");

	private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])([A-Z])");

	private final List<Violation> violations = new ArrayList<>();

	List<Violation> violations() {
		return List.copyOf(this.violations);
	}

	ObjectNode read(JsonNode from, Fields shape, String path) {
		ObjectNode to = JsonNodeFactory.instance.objectNode();
		for (Map.Entry<String, JsonNode> property : from.properties()) {
			String name = CAMEL.matcher(property.getKey())
				.replaceAll((upper) -> "_" + upper.group(1).toLowerCase(Locale.ROOT));
			Type type = shape.fields().get(name);
			if (type == null) {
				unknown(property.getKey(), path);
			}
			else if (!property.getValue().isNull()) {
				to.set(name, value(property.getValue(), type, path.isEmpty() ? name : path + "." + name));
			}
		}
		return to;
	}

	private JsonNode value(JsonNode from, Type type, String path) {
		return switch (type) {
			case Fields fields when from.isObject() -> read(from, fields, path);
			case Many many when from.isArray() -> list(from, many, path);
			case Named named when from.isString() -> named(from, named, path);
			case Plain plain when plain == Plain.TEXTS_BY_KEY && from.isObject() -> texts(from, path);
			case Plain plain when fits(from, plain) -> from;
			default -> {
				wrong(from, type, path);
				yield from;
			}
		};
	}

	private JsonNode list(JsonNode from, Many many, String path) {
		ArrayNode to = JsonNodeFactory.instance.arrayNode();
		int index = 0;
		for (JsonNode element : from) {
			to.add(value(element, many.of(), path + "[" + index++ + "]"));
		}
		return to;
	}

	private JsonNode named(JsonNode from, Named named, String path) {
		String value = from.stringValue().toUpperCase(Locale.ROOT);
		if (!named.values().contains(value)) {
			wrong(from, named, path);
		}
		return JsonNodeFactory.instance.stringNode(value);
	}

	private JsonNode texts(JsonNode from, String path) {
		int index = 0;
		for (JsonNode text : from) {
			if (!text.isString()) {
				wrong(text, Plain.TEXT, path + "[" + index + "].value");
			}
			index++;
		}
		return from;
	}

	private static boolean fits(JsonNode from, Plain type) {
		return switch (type) {
			case TEXT -> from.isString();
			case BOOL -> from.isBoolean();
			case INT32 -> from.isIntegralNumber() && from.canConvertToInt();
			case FLOAT -> from.isNumber();
			case DURATION -> from.isString() && DURATION.matcher(from.stringValue()).matches();
			case TIMESTAMP -> from.isString() && timestamp(from.stringValue());
			case STRUCT, TEXTS_BY_KEY -> from.isObject();
		};
	}

	private static boolean timestamp(String text) {
		try {
			Instant.parse(text);
			return true;
		}
		catch (DateTimeParseException ex) {
			return false;
		}
	}

	private void unknown(String name, String path) {
		add(path, "Invalid JSON payload received. Unknown name \"" + shown(name) + "\""
				+ (path.isEmpty() ? "" : " at '" + path + "'") + ": Cannot find field.");
	}

	private void wrong(JsonNode value, Type type, String path) {
		add(path, "Invalid value at '" + path + "' (" + type.described() + "), " + shown(value.toString()));
	}

	private void add(String path, String description) {
		if (this.violations.size() < MOST_VIOLATIONS) {
			this.violations.add(new Violation(path, description));
		}
	}

	private static String shown(String text) {
		return (text.length() <= SHOWN) ? text : text.substring(0, SHOWN) + "…";
	}

}
