package org.newcomerhub.fcm.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.newcomerhub.fcm.fault.Failure;
import org.newcomerhub.fcm.fault.Fate;
import org.newcomerhub.fcm.message.Reading;
import org.newcomerhub.fcm.message.Violation;

/**
 * Errors as Google's APIs write them: {@code google.rpc.Status} in JSON, with details.
 */
final class Errors {

	private static final String TYPE = "@type";

	private static final String GATEWAY_PAGE = """
			<!DOCTYPE html>
			<html lang=en>
			<meta charset=utf-8>
			<title>Error 502 (Server Error)!!1</title>
			<p><b>502.</b> That’s an error.
			<p>The server encountered a temporary error and could not complete your request.
			""";

	private Errors() {
	}

	/** The answer to a message that cannot be sent as it is. */
	static Answer refused(Reading.Refused refused) {
		List<Map<String, Object>> details = new ArrayList<>();
		if (refused.byMessaging()) {
			details.add(messaging(Failure.INVALID_ARGUMENT));
		}
		details.add(badRequest(refused.violations()));
		return error(400, "INVALID_ARGUMENT", refused.violations().getFirst().description(), details);
	}

	/** The answer to a request that names something invalid outside of a message. */
	static Answer invalid(String field, String description) {
		return refused(new Reading.Refused(List.of(new Violation(field, description)), true));
	}

	/** The answer to a request without an access token. */
	static Answer unauthenticated() {
		return error(401, "UNAUTHENTICATED",
				"Request is missing required authentication credential. Expected OAuth 2 access token.",
				List.of(Map.of(TYPE, "type.googleapis.com/google.rpc.ErrorInfo", "reason", "CREDENTIALS_MISSING",
						"domain", "googleapis.com")))
			.with("WWW-Authenticate", "Bearer realm=\"https://accounts.google.com/\"");
	}

	static Answer notFound() {
		return error(404, "NOT_FOUND", "Requested entity was not found.", List.of());
	}

	static Answer alreadyExists() {
		return error(409, "ALREADY_EXISTS", "Requested entity already exists", List.of());
	}

	static Answer exhausted(String description) {
		return error(429, "RESOURCE_EXHAUSTED", description, List.of(quota(description)));
	}

	/** What a fault makes of the answer. */
	static Answer failed(Failure failure, Fate fate, Instant now) {
		Instant until = fate.retryAfter();
		Answer answer = failed(failure);
		return (until == null) ? answer : answer.with("Retry-After", retryAfter(until, now, fate.retryAfterAsDate()));
	}

	static Answer failed(Failure failure) {
		return switch (failure) {
			case CONNECTION_CUT -> Answer.CUT;
			case BAD_GATEWAY -> Answer.html(502, GATEWAY_PAGE);
			case BROKEN_JSON -> new Answer(200, Map.of("Content-Type", "application/json; charset=UTF-8"),
					"{\n  \"name\": \"projects/", Duration.ZERO);
			case BARE_NOT_FOUND -> new Answer(404, Map.of(), "", Duration.ZERO);
			default -> error(failure.status(), failure.canonical(), failure.message(), details(failure));
		};
	}

	/** Seconds are rounded up: who comes back then is not too early. */
	private static String retryAfter(Instant until, Instant now, boolean asDate) {
		return asDate ? DateTimeFormatter.RFC_1123_DATE_TIME.format(until.plusMillis(999).atOffset(ZoneOffset.UTC))
				: String.valueOf(Math.ceilDiv(Math.max(0, Duration.between(now, until).toMillis()), 1000L));
	}

	private static List<Map<String, Object>> details(Failure failure) {
		List<Map<String, Object>> details = new ArrayList<>();
		if (failure.isMessagings()) {
			details.add(messaging(failure));
		}
		if (failure == Failure.QUOTA_EXCEEDED) {
			details.add(quota("Messages a minute of this project"));
		}
		return details;
	}

	private static Map<String, Object> messaging(Failure failure) {
		return Map.of(TYPE, "type.googleapis.com/google.firebase.fcm.v1.FcmError", "errorCode", failure.name());
	}

	private static Map<String, Object> badRequest(List<Violation> violations) {
		return Map.of(TYPE, "type.googleapis.com/google.rpc.BadRequest", "fieldViolations", violations);
	}

	private static Map<String, Object> quota(String description) {
		return Map.of(TYPE, "type.googleapis.com/google.rpc.QuotaFailure", "violations",
				List.of(Map.of("subject", "", "description", description)));
	}

	private static Answer error(int status, String canonical, String message, List<Map<String, Object>> details) {
		Map<String, Object> error = new LinkedHashMap<>();
		error.put("code", status);
		error.put("message", message);
		error.put("status", canonical);
		if (!details.isEmpty()) {
			error.put("details", details);
		}
		return Answer.json(status, Map.of("error", error));
	}

}
