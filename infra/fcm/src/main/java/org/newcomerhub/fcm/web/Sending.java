package org.newcomerhub.fcm.web;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import org.newcomerhub.fcm.device.Devices;
import org.newcomerhub.fcm.device.Notice;
import org.newcomerhub.fcm.fault.Failure;
import org.newcomerhub.fcm.fault.Fate;
import org.newcomerhub.fcm.fault.Faults;
import org.newcomerhub.fcm.fault.Requests;
import org.newcomerhub.fcm.message.Reading;
import org.newcomerhub.fcm.message.SendRequests;
import org.newcomerhub.fcm.message.Target;

/**
 * {@code POST /v1/projects/{project}/messages:send}.
 */
final class Sending {

	private final Devices devices;

	private final Faults faults;

	private final InstantSource clock;

	Sending(Devices devices, Faults faults, InstantSource clock) {
		this.devices = devices;
		this.faults = faults;
		this.clock = clock;
	}

	Answer send(String project, byte[] body) {
		return switch (SendRequests.read(body)) {
			case Reading.Refused refused -> {
				this.devices.counts().sent(Failure.INVALID_ARGUMENT.name());
				yield Errors.refused(refused);
			}
			case Reading.Valid valid -> send(project, valid);
		};
	}

	private Answer send(String project, Reading.Valid valid) {
		String token = (valid.target() instanceof Target.Token one) ? one.token() : null;
		Fate fate = this.faults.decide(Requests.MESSAGES, token);
		Failure failure = fate.failure();
		if (failure == null && token != null && !this.devices.registered(token)) {
			failure = Failure.UNREGISTERED;
		}
		Instant now = this.clock.instant();
		String id = "0:" + (now.getEpochSecond() * 1_000_000 + now.getNano() / 1000) + "%"
				+ HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
		if (fate.delivered() && failure != Failure.UNREGISTERED && !valid.validateOnly()) {
			this.devices.deliver(valid.target(), Notice.of(id, now, via(valid.target()), valid.message()),
					failure != null);
		}
		this.devices.counts()
			.sent((failure != null) ? failure.name() : valid.validateOnly() ? "VALIDATED" : "ACCEPTED");
		Answer answer = (failure != null) ? Errors.failed(failure, fate, now) : Answer.json(200,
				Map.of("name", "projects/" + project + "/messages/" + (valid.validateOnly() ? "fake_message_id" : id)));
		return answer.after(fate.latency());
	}

	private static String via(Target target) {
		return switch (target) {
			case Target.Token token -> "token";
			case Target.Topic topic -> "/topics/" + topic.name();
			case Target.Matching matching -> matching.condition().toString();
		};
	}

}
