package org.newcomerhub.fcm.web;

import java.util.Map;

import org.newcomerhub.fcm.device.Devices;
import org.newcomerhub.fcm.fault.FaultPlan;
import org.newcomerhub.fcm.fault.Faults;
import tools.jackson.core.JacksonException;

/**
 * {@code /control}: what the stand-in is told, and what it tells. No part of Google's
 * API.
 */
final class Control {

	private static final String TOKENS = "tokens";

	private final Devices devices;

	private final Faults faults;

	Control(Devices devices, Faults faults) {
		this.devices = devices;
		this.faults = faults;
	}

	Answer answer(Call call) {
		if (call.is("PUT", "control", "faults")) {
			return plan(call.body());
		}
		if (call.is("GET", "control", "faults")) {
			return Answer.json(200, this.faults.plan());
		}
		if (call.is("GET", "control", "summary")) {
			return Answer.json(200, this.devices.summary());
		}
		if (call.is("POST", "control", "reset")) {
			this.faults.plan(FaultPlan.NONE);
			this.devices.reset();
			return Answer.json(200, Map.of());
		}
		if (call.is("GET", "control", TOKENS, "*", "messages")) {
			return Answer.json(200, this.devices.mailbox(call.segment(2)));
		}
		if (call.is("GET", "control", TOKENS, "*", "campaigns", "*")) {
			return Answer.json(200, Map.of("received", this.devices.reached(call.segment(2), call.segment(4))));
		}
		if (call.is("POST", "control", TOKENS, "*", "*")) {
			return told(call.segment(2), call.segment(3));
		}
		return Errors.notFound();
	}

	private Answer plan(byte[] body) {
		try {
			this.faults.plan(Json.read(body, FaultPlan.class));
			return Answer.json(200, this.faults.plan());
		}
		catch (JacksonException ex) {
			return Errors.invalid("", String.valueOf(ex.getOriginalMessage()));
		}
	}

	private Answer told(String token, String what) {
		switch (what) {
			case "unregister" -> this.devices.unregister(token);
			case "register" -> this.devices.register(token);
			case "offline" -> this.devices.goOffline(token);
			case "online" -> this.devices.goOnline(token);
			default -> {
				return Errors.notFound();
			}
		}
		return Answer.json(200, Map.of());
	}

}
