package org.newcomerhub.fcm.message;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the body of {@code messages:send}.
 */
public final class SendRequests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7E]{1,4096}");

	private static final Pattern TOPIC = Pattern.compile("[a-zA-Z0-9-_.~%]{1,900}");

	private static final List<String> TARGETS = List.of("token", "fid", "topic", "condition");

	private SendRequests() {
	}

	/**
	 * Whether a text has the form of a registration token: some printable ASCII, up to
	 * 4,096 characters. What it means is its device's business.
	 */
	public static boolean isToken(String text) {
		return TOKEN.matcher(text).matches();
	}

	/** Whether a text has the form of a topic's name. */
	public static boolean isTopic(String text) {
		return TOPIC.matcher(text).matches();
	}

	/** Reads and checks a body. */
	public static Reading read(byte[] body) {
		JsonNode json;
		try {
			json = JSON.readTree(body);
		}
		catch (JacksonException ex) {
			return Reading.Refused
				.inShape(List.of(new Violation("", "Invalid JSON payload received. " + ex.getOriginalMessage())));
		}
		if (json == null || !json.isObject()) {
			return Reading.Refused
				.inShape(List.of(new Violation("", "Invalid JSON payload received. Root element must be a message.")));
		}
		ShapeReader reader = new ShapeReader();
		ObjectNode request = reader.read(json, Shapes.SEND, "");
		List<Violation> wrong = new ArrayList<>(reader.violations());
		if (wrong.isEmpty()) {
			severalTargets(request.path("message"), wrong);
		}
		return wrong.isEmpty() ? checked(request) : Reading.Refused.inShape(wrong);
	}

	private static void severalTargets(JsonNode message, List<Violation> wrong) {
		List<String> given = TARGETS.stream().filter(message::has).toList();
		for (int further = 1; further < given.size(); further++) {
			wrong.add(new Violation("message",
					"Invalid value at 'message' (oneof), oneof field 'target' is already set. Cannot set '"
							+ given.get(further) + "'"));
		}
	}

	private static Reading checked(ObjectNode request) {
		if (!(request.path("message") instanceof ObjectNode message)) {
			return Reading.Refused.byRules(List.of(new Violation("message", "The message is not set.")));
		}
		List<Violation> wrong = new ArrayList<>();
		Target target = target(message, wrong);
		if (target == null) {
			return Reading.Refused.byRules(wrong);
		}
		wrong.addAll(MessageRules.violations(message, target));
		return wrong.isEmpty() ? new Reading.Valid(target, message, request.path("validate_only").asBoolean(false))
				: Reading.Refused.byRules(wrong);
	}

	private static @Nullable Target target(ObjectNode message, List<Violation> wrong) {
		for (String field : TARGETS) {
			if (message.has(field)) {
				try {
					return target(field, message.path(field).stringValue());
				}
				catch (IllegalArgumentException ex) {
					wrong.add(new Violation("message." + field, String.valueOf(ex.getMessage())));
					return null;
				}
			}
		}
		wrong.add(new Violation("message", "Recipient of the message is not set."));
		return null;
	}

	private static Target target(String field, String value) {
		return switch (field) {
			case "topic" -> {
				require(isTopic(value), "Invalid topic name");
				yield new Target.Topic(value);
			}
			case "condition" -> new Target.Matching(Condition.of(value));
			default -> {
				require(isToken(value), "The registration token is not a valid FCM registration token");
				yield new Target.Token(value);
			}
		};
	}

	private static void require(boolean right, String description) {
		if (!right) {
			throw new IllegalArgumentException(description);
		}
	}

}
