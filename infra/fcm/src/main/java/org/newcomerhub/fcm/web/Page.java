package org.newcomerhub.fcm.web;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.fcm.device.Devices;
import org.newcomerhub.fcm.device.Notice;
import org.newcomerhub.fcm.device.Summary;
import tools.jackson.databind.JsonNode;

/**
 * {@code GET /}: the last messages, for people. Whatever was sent is shown as text.
 */
final class Page {

	private static final String HEAD = """
			<!DOCTYPE html>
			<html lang="en">
			<head>
			<meta charset="utf-8">
			<meta name="viewport" content="width=device-width, initial-scale=1">
			<title>FCM stand-in</title>
			<style>
			body { font-family: sans-serif; margin: 1rem }
			table { border-collapse: collapse }
			th, td { border: 1px solid #999; padding: .3rem .5rem; text-align: start; vertical-align: top }
			td { overflow-wrap: anywhere; max-width: 30rem }
			</style>
			</head>
			<body>
			<h1>FCM stand-in</h1>
			""";

	private final Devices devices;

	private final boolean keepsMessages;

	Page(Devices devices, boolean keepsMessages) {
		this.devices = devices;
		this.keepsMessages = keepsMessages;
	}

	Answer answer() {
		Summary summary = this.devices.summary();
		StringBuilder html = new StringBuilder(HEAD);
		html.append("<p>Delivered ")
			.append(summary.delivered())
			.append(", duplicates ")
			.append(summary.duplicates())
			.append(", devices ")
			.append(summary.tokens())
			.append(", answers ")
			.append(escaped(summary.outcomes().toString()))
			.append(". All numbers: <a href=\"control/summary\">summary</a>, <a href=\"control/faults\">faults</a>.</p>\n");
		if (this.keepsMessages) {
			messages(html);
		}
		else {
			html.append("<p>Messages are counted and not kept.</p>\n");
		}
		return Answer.html(200, html.append("</body>\n</html>\n").toString())
			.with("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
			.with("X-Content-Type-Options", "nosniff")
			.with("Cache-Control", "no-store");
	}

	private void messages(StringBuilder html) {
		html.append("<table>\n<caption>The last messages, latest first</caption>\n<thead><tr>");
		for (String head : new String[] { "At", "Token", "Via", "Title", "Text", "Campaign", "Folded by", "Data" }) {
			html.append("<th scope=\"col\">").append(head).append("</th>");
		}
		html.append("</tr></thead>\n<tbody>\n");
		for (Devices.Delivery delivery : this.devices.last()) {
			Notice notice = delivery.notice();
			html.append("<tr>");
			cell(html, notice.at().toString());
			cell(html, delivery.token());
			cell(html, notice.via());
			cell(html, said(notice, "title"));
			cell(html, said(notice, "body"));
			cell(html, notice.campaign());
			cell(html, folded(notice));
			cell(html, notice.message().path("data").toString());
			html.append("</tr>\n");
		}
		html.append("</tbody>\n</table>\n");
	}

	/** The direction is the text's own: Arabic stands beside English. */
	private static void cell(StringBuilder html, @Nullable String text) {
		html.append("<td dir=\"auto\">").append(escaped((text != null) ? text : "")).append("</td>");
	}

	private static String said(Notice notice, String field) {
		JsonNode message = notice.message();
		for (JsonNode from : new JsonNode[] { message.path("android").path("notification"),
				message.path("notification"), message.path("apns").path("payload").path("aps").path("alert"),
				message.path("webpush").path("notification") }) {
			if (from.path(field).isString()) {
				return from.path(field).stringValue();
			}
		}
		return "";
	}

	private static String folded(Notice notice) {
		StringBuilder folded = new StringBuilder();
		named(folded, "collapse key ", notice.collapseKey());
		named(folded, "tag ", notice.tag());
		named(folded, "apns-collapse-id ", notice.apnsCollapseId());
		return folded.toString();
	}

	private static void named(StringBuilder all, String name, @Nullable String value) {
		if (value != null) {
			all.append(all.isEmpty() ? "" : ", ").append(name).append(value);
		}
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;")
			.replace("<", "&lt;")
			.replace(">", "&gt;")
			.replace("\"", "&quot;")
			.replace("'", "&#39;");
	}

}
