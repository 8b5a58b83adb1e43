package org.newcomerhub.web;

import java.nio.charset.StandardCharsets;

import org.newcomerhub.localization.Direction;

import org.springframework.web.util.HtmlUtils;

/**
 * A page of a few words, in the hub's own style.
 */
public final class PlainPage {

	private PlainPage() {
	}

	/**
	 * Returns what is said of the words of a page, as HTML for its end.
	 * @param words not yet escaped
	 */
	static String note(String words) {
		return "<p class=\"own-words\">" + HtmlUtils.htmlEscape(words, "UTF-8") + "</p>";
	}

	/**
	 * Returns the page as UTF-8.
	 * @param title the title and first heading, not yet escaped
	 * @param html what follows, as HTML
	 */
	public static byte[] of(String language, Direction direction, String title, String html) {
		String heading = HtmlUtils.htmlEscape(title, "UTF-8");
		return """
				<!doctype html>
				<html lang="%s" dir="%s">
				<head>
				<meta charset="utf-8">
				<meta name="viewport" content="width=device-width, initial-scale=1">
				<title>%s</title>
				<link rel="stylesheet" href="/assets/hub.css">
				<link rel="icon" href="/assets/hub.svg" type="image/svg+xml">
				</head>
				<body><main id="content"><h1>%s</h1>
				%s
				</main></body>
				</html>
				""".formatted(language, direction.code(), heading, heading, html).getBytes(StandardCharsets.UTF_8);
	}

}
