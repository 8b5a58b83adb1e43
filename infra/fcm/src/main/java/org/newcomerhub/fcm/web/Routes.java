package org.newcomerhub.fcm.web;

import java.time.InstantSource;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.fcm.device.Devices;
import org.newcomerhub.fcm.fault.Failure;
import org.newcomerhub.fcm.fault.Faults;

/**
 * Which request is answered by what.
 */
public final class Routes {

	private static final Pattern BEARER = Pattern.compile("(?i)Bearer +[\\x21-\\x7E]+ *");

	private static final Pattern PROJECT = Pattern.compile("[a-zA-Z0-9.:_-]{1,100}");

	private static final String SUBSCRIPTIONS = "topicSubscriptions";

	private final @Nullable String project;

	private final Sending sending;

	private final Topics topics;

	private final LegacyTopics legacyTopics;

	private final Control control;

	private final Page page;

	/**
	 * The routes.
	 * @param project the project that there is; null for every one
	 * @param keepsMessages whether messages are kept to be shown
	 */
	public Routes(@Nullable String project, Devices devices, Faults faults, InstantSource clock,
			boolean keepsMessages) {
		this.project = project;
		this.sending = new Sending(devices, faults, clock);
		this.topics = new Topics(devices, faults, clock);
		this.legacyTopics = new LegacyTopics(devices, faults, clock);
		this.control = new Control(devices, faults);
		this.page = new Page(devices, keepsMessages);
	}

	/** Whether an address is one of Google's API, and not of the stand-in's own. */
	static boolean isMessaging(String uri) {
		return uri.startsWith("/v1/") || uri.startsWith("/iid/");
	}

	Answer answer(Call call) {
		return switch (call.segment(0)) {
			case "v1", "iid" -> messaging(call);
			case "control" -> this.control.answer(call);
			case "" -> call.is("GET", "") ? this.page.answer() : Errors.notFound();
			default -> Errors.notFound();
		};
	}

	private Answer messaging(Call call) {
		String authorization = call.authorization();
		if (authorization == null || !BEARER.matcher(authorization).matches()) {
			return Errors.unauthenticated();
		}
		if (call.is("POST", "iid", "v1:batchAdd") || call.is("POST", "iid", "v1:batchRemove")) {
			return this.legacyTopics.change(call.segment(1).endsWith("Add"), call.body());
		}
		if (call.path().size() < 4 || !call.segment(1).equals("projects")) {
			return Errors.notFound();
		}
		String asked = call.segment(2);
		if (!PROJECT.matcher(asked).matches()) {
			return Errors.invalid("parent", "Invalid project");
		}
		if (this.project != null && !this.project.equals(asked)) {
			return Errors.failed(Failure.PERMISSION_DENIED);
		}
		return call.is("POST", "v1", "projects", "*", "messages:send") ? this.sending.send(asked, call.body())
				: topics(call, asked);
	}

	private Answer topics(Call call, String asked) {
		if (call.is("POST", "v1", "projects", "*", "registrations", "*", SUBSCRIPTIONS)) {
			return this.topics.create(asked, call.segment(4), call.parameter("topic_name", "topicName"));
		}
		if (call.is("GET", "v1", "projects", "*", "registrations", "*", SUBSCRIPTIONS)) {
			return this.topics.list(asked, call.segment(4), call.parameter("page_size", "pageSize"),
					call.parameter("page_token", "pageToken"));
		}
		if (call.is("GET", "v1", "projects", "*", "registrations", "*", SUBSCRIPTIONS, "*")) {
			return this.topics.get(asked, call.segment(4), call.segment(6));
		}
		if (call.is("DELETE", "v1", "projects", "*", "registrations", "*", SUBSCRIPTIONS, "*")) {
			return this.topics.delete(call.segment(4), call.segment(6),
					call.parameter("allow_missing", "allowMissing").equals("true"));
		}
		return Errors.notFound();
	}

}
