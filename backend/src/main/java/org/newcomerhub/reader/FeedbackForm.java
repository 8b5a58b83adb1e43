package org.newcomerhub.reader;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.feedback.web.WritersNotice;
import org.newcomerhub.published.model.RegionView;

/**
 * The form by which a reader says whether a guide helped.
 *
 * @param action where it is sent
 * @param publicRecords what the region says about public access; null: nothing
 * @param noAnswer that there is no answer without an address
 * @param emailErased after how long an address is erased
 * @param longest the longest comment
 */
record FeedbackForm(String action, @Nullable Phrase publicRecords, String noAnswer, String emailErased, int longest) {

	/** The name of the field that people do not see; whoever fills it in is a machine. */
	static final String TRAP = "website";

	static FeedbackForm of(RegionView view, String slug, PageLanguages languages) {
		Wording words = languages.wording();
		WritersNotice notice = WritersNotice.of(view, languages.ranking());
		String publicRecords = notice.publicRecords();
		String language = notice.publicRecordsLanguage();
		return new FeedbackForm(languages.href(path(view, slug) + "/feedback"),
				(publicRecords != null && language != null) ? words.phrase(publicRecords, language) : null,
				notice.noAnswerWithoutAddress(), notice.emailErased(), notice.longestComment());
	}

	static String path(RegionView view, String slug) {
		return "/" + view.region().id() + "/guides/" + slug;
	}

}
