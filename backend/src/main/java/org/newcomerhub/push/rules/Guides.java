package org.newcomerhub.push.rules;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.model.Revision;
import org.newcomerhub.content.store.Revisions;
import org.newcomerhub.push.model.About;
import org.newcomerhub.schema.Deadline;
import org.newcomerhub.schema.GuideBody;
import org.newcomerhub.schema.Meaning;
import org.newcomerhub.schema.Segment;
import org.newcomerhub.schema.SegmentIds;
import org.newcomerhub.schema.Step;
import org.newcomerhub.schema.Text;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * What guides say, as revisions hold it.
 */
@Component
class Guides {

	private final Revisions revisions;

	Guides(Revisions revisions) {
		this.revisions = revisions;
	}

	static About about(Item guide) {
		return new About(guide.id(), guide.kind(), guide.slug(), DateMessages.organisation(guide.owner()), null);
	}

	/**
	 * The words that readers see, by language.
	 *
	 * @param texts language to words; the source language among them
	 * @param source the language that it is written in first
	 */
	record Wordings(Map<String, Text> texts, String source) {

		/** A segment in a language, else as it was written first; null: in neither. */
		@Nullable String of(String segment, String language) {
			String words = words(language, segment);
			return (words != null) ? words : words(this.source, segment);
		}

		private @Nullable String words(String language, String segment) {
			Text text = this.texts.get(language);
			return (text == null) ? null
					: text.segment(segment).map(Segment::words).filter((words) -> !words.isBlank()).orElse(null);
		}

		String title(String language, String otherwise) {
			String title = of(SegmentIds.TITLE, language);
			return (title != null) ? title : otherwise;
		}

	}

	/** What readers see of a guide now. */
	Mono<Wordings> wordings(Item guide) {
		return this.revisions.published(List.of(guide))
			.filter((revision) -> Part.isText(revision.part()))
			.collectList()
			.map((found) -> new Wordings(byLanguage(found), guide.source()));
	}

	private static Map<String, Text> byLanguage(Collection<Revision> texts) {
		Map<String, Text> byLanguage = new HashMap<>();
		texts.forEach((revision) -> byLanguage.put(Part.language(revision.part()), revision.text()));
		return byLanguage;
	}

	/**
	 * What a guide says, as a short value: equal while it means the same, whatever the
	 * words.
	 * @param body the body's revision
	 * @param text the source text's
	 * @return empty when one of them is not there
	 */
	Mono<String> meaning(Item guide, int body, int text) {
		return Mono
			.zip(this.revisions.find(guide.id(), Part.BODY, body),
					this.revisions.find(guide.id(), Part.text(guide.source()), text))
			.filter((found) -> found.getT1().body() instanceof GuideBody)
			.map((found) -> meaning((GuideBody) found.getT1().body(), found.getT2().text()));
	}

	private static String meaning(GuideBody body, Text text) {
		StringBuilder all = new StringBuilder();
		for (String id : body.segmentIds()) {
			all.append(id).append('=').append(text.segment(id).map(Meaning::of).orElse("")).append('\n');
		}
		for (Step step : body.steps()) {
			Deadline deadline = step.deadline();
			all.append(step.id())
				.append('@')
				.append((deadline != null) ? deadline.afterArrivalDays() : "")
				.append('\n');
		}
		return Meaning.of(all.toString());
	}

}
