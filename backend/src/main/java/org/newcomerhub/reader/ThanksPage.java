package org.newcomerhub.reader;

import java.util.List;
import java.util.TreeSet;

import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.RegionView;

/**
 * What somebody sees who has said whether a guide helped.
 *
 * @param frame what every page has
 */
record ThanksPage(Frame frame) {

	static ThanksPage of(RegionView view, PublishedItem guide, PageLanguages languages) {
		Wording words = languages.wording();
		String path = FeedbackForm.path(view, guide.slug());
		Frame.Link back = new Frame.Link(words.say("feedback.back-to-text"), languages.href(path));
		return new ThanksPage(new Frame(words.language(), words.direction(),
				words.phrase(words.say("feedback.thanks"), words.language()),
				words.phrase(words.say("feedback.thanks-text"), words.language()), languages.href("/"), back,
				LanguageLink.to(path + "/thanks", new TreeSet<>(guide.languages()), words.language()),
				List.copyOf(Footer.of(view).links(languages))));
	}

}
