package org.newcomerhub.fcm.web;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.newcomerhub.fcm.device.Devices;
import org.newcomerhub.fcm.device.Subscriptions;
import org.newcomerhub.fcm.fault.Failure;
import org.newcomerhub.fcm.fault.Fate;
import org.newcomerhub.fcm.fault.Faults;
import org.newcomerhub.fcm.fault.Requests;
import org.newcomerhub.fcm.message.SendRequests;

/**
 * {@code /v1/projects/{project}/registrations/{token}/topicSubscriptions}.
 */
final class Topics {

	private static final int PAGE = 100;

	private static final int MOST_A_PAGE = 1000;

	private final Devices devices;

	private final Faults faults;

	private final InstantSource clock;

	Topics(Devices devices, Faults faults, InstantSource clock) {
		this.devices = devices;
		this.faults = faults;
		this.clock = clock;
	}

	Answer create(String project, String token, String topic) {
		return unlessFailed(token, topic, () -> {
			Instant now = this.clock.instant();
			return switch (this.devices.subscriptions().subscribe(token, topic, now)) {
				case Subscriptions.Outcome.SUBSCRIBED ->
					counted("SUBSCRIBED", Answer.json(200, subscription(project, token, topic, now)));
				case Subscriptions.Outcome.ALREADY -> counted("ALREADY_EXISTS", Errors.alreadyExists());
				case Subscriptions.Outcome.TOO_MANY ->
					counted("TOO_MANY_TOPICS", Errors.exhausted("An installation has at most 2000 topics"));
			};
		});
	}

	Answer delete(String token, String topic, boolean allowMissing) {
		return unlessFailed(token, topic, () -> {
			boolean ended = this.devices.subscriptions().unsubscribe(token, topic);
			return (ended || allowMissing) ? counted("UNSUBSCRIBED", Answer.json(200, Map.of()))
					: counted("NOT_FOUND", Errors.notFound());
		});
	}

	Answer get(String project, String token, String topic) {
		Instant since = this.devices.subscriptions().since(token, topic);
		return (since != null) ? Answer.json(200, subscription(project, token, topic, since)) : Errors.notFound();
	}

	Answer list(String project, String token, String pageSize, String pageToken) {
		if (!pageSize.matches("\\d{0,6}")) {
			return Errors.invalid("page_size", "Invalid page size");
		}
		int asked = pageSize.isEmpty() ? 0 : Integer.parseInt(pageSize);
		int size = (asked == 0) ? PAGE : Math.min(asked, MOST_A_PAGE);
		List<Map<String, String>> page = new ArrayList<>();
		String next = "";
		for (Map.Entry<String, Instant> each : this.devices.subscriptions().of(token).entrySet()) {
			if (each.getKey().compareTo(pageToken) > 0) {
				if (page.size() == size) {
					next = page.getLast().getOrDefault("topic_name", "");
					break;
				}
				page.add(subscription(project, token, each.getKey(), each.getValue()));
			}
		}
		return Answer.json(200, next.isEmpty() ? Map.of("topic_subscriptions", page)
				: Map.of("topic_subscriptions", page, "next_page_token", next));
	}

	private Answer unlessFailed(String token, String topic, Supplier<Answer> then) {
		if (!SendRequests.isToken(token) || !SendRequests.isTopic(topic)) {
			return counted(Failure.INVALID_ARGUMENT.name(),
					SendRequests.isToken(token) ? Errors.invalid("topic_subscription.topic_name", "Invalid topic name")
							: Errors.invalid("parent", "The registration token is not a valid FCM registration token"));
		}
		Fate fate = this.faults.decide(Requests.TOPICS, token);
		Failure failure = fate.failure();
		if (failure == null && !this.devices.registered(token)) {
			failure = Failure.UNREGISTERED;
		}
		boolean done = (failure == null) || (fate.delivered() && this.devices.registered(token));
		Answer answer = done ? then.get() : Errors.notFound();
		if (failure != null) {
			answer = counted(failure.name(), Errors.failed(failure, fate, this.clock.instant()));
		}
		return answer.after(fate.latency());
	}

	private Answer counted(String outcome, Answer answer) {
		this.devices.counts().subscribed(outcome);
		return answer;
	}

	private static Map<String, String> subscription(String project, String token, String topic, Instant since) {
		Map<String, String> subscription = new LinkedHashMap<>();
		subscription.put("name", "projects/" + project + "/registrations/" + token + "/topicSubscriptions/" + topic);
		subscription.put("topic_name", topic);
		subscription.put("create_time", since.toString());
		return subscription;
	}

}
