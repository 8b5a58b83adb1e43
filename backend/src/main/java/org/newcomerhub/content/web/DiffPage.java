package org.newcomerhub.content.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.content.diff.Change;
import org.newcomerhub.content.diff.FieldChange;
import org.newcomerhub.content.diff.PartDiff;
import org.newcomerhub.content.diff.SegmentChange;
import org.newcomerhub.content.diff.SourceDiff;
import org.newcomerhub.content.diff.Standing;
import org.newcomerhub.content.diff.TranslatedSegment;
import org.newcomerhub.content.diff.WordChange;
import org.newcomerhub.localization.Direction;
import org.newcomerhub.localization.LanguageRegistry;
import org.newcomerhub.localization.Messages;
import org.newcomerhub.web.PlainPage;

import org.springframework.web.util.HtmlUtils;

/**
 * Differences as a page: what came and what went is said by words and marks, never by
 * colour alone.
 */
final class DiffPage {

	private final Messages messages = Messages.standard();

	private final String language;

	DiffPage(String language) {
		this.language = language;
	}

	/** The language of the hub's own words on it. */
	String language() {
		return this.language;
	}

	byte[] of(PartDiff diff) {
		String title = (diff.from() != null)
				? say("between", Map.of("part", diff.part(), "from", diff.from(), "to", diff.to()))
				: say("first", Map.of("part", diff.part(), "to", diff.to()));
		StringBuilder html = new StringBuilder();
		diff.segments()
			.stream()
			.filter((segment) -> segment.change() != Change.SAME)
			.forEach((segment) -> html.append(segment(segment, String.valueOf(diff.language()))));
		diff.body().forEach((field) -> html.append(field(field)));
		return page(title, html.isEmpty() ? "<p>" + escape(say("nothing")) + "</p>" : html.toString());
	}

	byte[] of(SourceDiff diff) {
		StringBuilder html = new StringBuilder();
		diff.segments().forEach((segment) -> html.append(translated(segment, diff)));
		return page(say("source", Map.of("part", diff.part(), "to", diff.revision())), html.toString());
	}

	private String segment(SegmentChange segment, String textLanguage) {
		StringBuilder inner = new StringBuilder(words(segment.words(), textLanguage));
		if (segment.meaningChanged()) {
			inner.append("<p class=\"tag\">").append(escape(say("meaning"))).append("</p>");
		}
		Standing before = segment.before();
		Standing after = segment.after();
		if (before != null && after != null && !before.equals(after)) {
			inner.append("<p class=\"what\">")
				.append(replaced(before.origin() + ", " + before.state(), after.origin() + ", " + after.state()))
				.append("</p>");
		}
		return section(segment.id(), say(segment.change().code()), inner.toString());
	}

	private String field(FieldChange field) {
		String what = (field.change() == Change.MOVED) ? ""
				: "<p class=\"diff\">" + replaced(value(field.before()), value(field.after())) + "</p>";
		return section(field.path(), say(field.change().code()), what);
	}

	private String translated(TranslatedSegment segment, SourceDiff diff) {
		StringBuilder inner = new StringBuilder();
		if (!segment.sourceChange().isEmpty()) {
			inner.append(words(segment.sourceChange(), diff.sourceLanguage()));
		}
		else {
			inner.append(plain(segment.source(), diff.sourceLanguage()));
		}
		inner.append(plain(segment.translation(), diff.language()));
		String state = (segment.translation() == null) ? "missing" : segment.stale() ? "stale" : "current";
		return section(segment.id(), say(state), inner.toString());
	}

	private static String section(String name, String what, String html) {
		return "<section class=\"card change\" aria-label=\"%s\"><h2><code dir=\"ltr\">%s</code> <span class=\"tag\">%s</span></h2>%s</section>\n"
			.formatted(escape(name + ": " + what), escape(name), escape(what), html);
	}

	private String words(List<WordChange> changes, String textLanguage) {
		return paragraph(changes.stream().map(this::run).collect(Collectors.joining()), textLanguage);
	}

	private String run(WordChange change) {
		return switch (change.op()) {
			case SAME -> escape(change.text());
			case INSERT -> inserted(change.text());
			case DELETE -> deleted(change.text());
		};
	}

	private static String plain(@Nullable String words, String textLanguage) {
		return (words != null) ? paragraph(escape(words), textLanguage) : "";
	}

	private static String paragraph(String html, String textLanguage) {
		Direction direction = LanguageRegistry.standard().get(textLanguage).direction();
		return "<p class=\"diff\" lang=\"%s\" dir=\"%s\">%s</p>".formatted(escape(textLanguage), direction.code(),
				html);
	}

	private String replaced(String before, String after) {
		return (before.isEmpty() ? "" : deleted(before)) + (before.isEmpty() || after.isEmpty() ? "" : " ")
				+ (after.isEmpty() ? "" : inserted(after));
	}

	/** Those who hear the page hear where it begins. */
	private String inserted(String words) {
		return "<ins>" + aside("insert") + escape(words) + "</ins>";
	}

	private String deleted(String words) {
		return "<del>" + aside("delete") + escape(words) + "</del>";
	}

	private String aside(String key) {
		return "<span class=\"unseen\" lang=\"" + escape(this.language) + "\">" + escape(say(key)) + " </span>";
	}

	private static String value(@Nullable Object value) {
		return (value != null) ? value.toString() : "";
	}

	private byte[] page(String title, String html) {
		Direction direction = LanguageRegistry.standard().get(this.language).direction();
		return PlainPage.of(this.language, direction, title, html);
	}

	private String say(String key) {
		return say(key, Map.of());
	}

	private String say(String key, Map<String, ?> arguments) {
		return this.messages.get("diff." + key, this.language, arguments);
	}

	private static String escape(String words) {
		return HtmlUtils.htmlEscape(words, "UTF-8");
	}

}
