package org.newcomerhub.feedback.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.feedback.Draft;
import org.newcomerhub.localization.LanguageRegistry;
import org.newcomerhub.localization.LocalizedText;
import org.newcomerhub.localization.LocalizedValue;
import org.newcomerhub.localization.Messages;
import org.newcomerhub.published.model.Ranking;
import org.newcomerhub.published.model.RegionView;

/**
 * What somebody should know before they write to a region.
 *
 * @param publicRecords the words of the region, or of the nearest above it that has any,
 * about public access; null: there are none
 * @param publicRecordsLanguage the language of those words
 * @param noAnswerWithoutAddress that there is no answer without an address
 * @param emailErased after how long an address is erased, in words
 * @param emailErasedAfterDays the same as a number
 * @param longestComment in characters
 * @param longestQuestion in characters
 * @param language of the hub's own words here
 * @param direction of that language
 */
@Schema(name = "FeedbackNotice")
public record WritersNotice(@Nullable String publicRecords, @Nullable String publicRecordsLanguage,
		String noAnswerWithoutAddress, String emailErased, @Schema(example = "90") int emailErasedAfterDays,
		@Schema(example = "4000") int longestComment, @Schema(example = "8000") int longestQuestion,
		@Schema(example = "ar") String language, @Schema(example = "rtl") String direction) {

	private static final Messages MESSAGES = Messages.standard();

	/**
	 * Returns what a reader of a region should know.
	 * @param ranking the reader's languages
	 */
	public static WritersNotice of(RegionView view, Ranking ranking) {
		String language = MESSAGES.language(ranking.tags());
		LocalizedText text = text(view);
		LocalizedValue notice = (text != null) ? text.best(ranking.tags()) : null;
		int days = view.region().profile().policies().feedbackEmailDays();
		return new WritersNotice((notice != null) ? notice.value() : null, (notice != null) ? notice.language() : null,
				MESSAGES.get("feedback.no-answer", language),
				MESSAGES.get("feedback.email-erased", language, Map.of("days", days)), days, Draft.LONGEST_COMMENT,
				Draft.LONGEST_QUESTION, language, LanguageRegistry.standard().get(language).direction().code());
	}

	/** The languages that a notice can be in. */
	static Set<String> languages(RegionView view) {
		Set<String> languages = new LinkedHashSet<>(MESSAGES.languages());
		LocalizedText text = text(view);
		if (text != null) {
			languages.addAll(text.byLanguage().keySet());
		}
		return languages;
	}

	private static @Nullable LocalizedText text(RegionView view) {
		return view.regions()
			.stream()
			.map((region) -> region.profile().policies().publicRecordsNotice())
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	/** The languages that it is in. */
	List<String> spoken() {
		String other = this.publicRecordsLanguage;
		return (other == null || other.equals(this.language)) ? List.of(this.language) : List.of(this.language, other);
	}

}
