package org.newcomerhub.fcm.web;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.newcomerhub.fcm.device.Devices;
import org.newcomerhub.fcm.device.Subscriptions;
import org.newcomerhub.fcm.fault.Failure;
import org.newcomerhub.fcm.fault.Fate;
import org.newcomerhub.fcm.fault.Faults;
import org.newcomerhub.fcm.fault.Requests;
import org.newcomerhub.fcm.message.SendRequests;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * {@code POST /iid/v1:batchAdd} and {@code :batchRemove}: many tokens, one topic, an
 * outcome for each.
 */
final class LegacyTopics {

	private static final int MOST_TOKENS = 1000;

	private static final String PREFIX = "/topics/";

	private final Devices devices;

	private final Faults faults;

	private final InstantSource clock;

	LegacyTopics(Devices devices, Faults faults, InstantSource clock) {
		this.devices = devices;
		this.faults = faults;
		this.clock = clock;
	}

	Answer change(boolean add, byte[] body) {
		JsonNode json;
		try {
			json = Json.tree(body);
		}
		catch (JacksonException ex) {
			return refused("InvalidJson");
		}
		String to = json.path("to").asString("");
		JsonNode tokens = json.path("registration_tokens");
		if (!to.startsWith(PREFIX) || !SendRequests.isTopic(to.substring(PREFIX.length()))) {
			return refused("InvalidTopicName");
		}
		if (!tokens.isArray() || tokens.isEmpty() || tokens.size() > MOST_TOKENS) {
			return refused("InvalidTokens");
		}
		List<Map<String, String>> results = new ArrayList<>();
		Fate fate = this.faults.decide(Requests.TOPICS, null);
		Failure failure = fate.failure();
		for (JsonNode token : tokens) {
			if (failure == null || fate.delivered()) {
				String error = change(add, token.asString(""), to.substring(PREFIX.length()));
				results.add(error.isEmpty() ? Map.of() : Map.of("error", error));
			}
		}
		return ((failure != null) ? Errors.failed(failure, fate, this.clock.instant())
				: Answer.json(200, Map.of("results", results)))
			.after(fate.latency());
	}

	private String change(boolean add, String token, String topic) {
		String error = "";
		if (!SendRequests.isToken(token)) {
			error = "INVALID_ARGUMENT";
		}
		else if (!this.devices.registered(token)) {
			error = "NOT_FOUND";
		}
		else if (!add) {
			this.devices.subscriptions().unsubscribe(token, topic);
		}
		else if (this.devices.subscriptions()
			.subscribe(token, topic, this.clock.instant()) == Subscriptions.Outcome.TOO_MANY) {
			error = "TOO_MANY_TOPICS";
		}
		this.devices.counts().subscribed(error.isEmpty() ? (add ? "SUBSCRIBED" : "UNSUBSCRIBED") : error);
		return error;
	}

	private static Answer refused(String error) {
		return Answer.json(400, Map.of("error", error));
	}

}
