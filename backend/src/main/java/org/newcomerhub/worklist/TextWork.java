package org.newcomerhub.worklist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.newcomerhub.feedback.Owners;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.PublishedText;
import org.newcomerhub.schema.Currency;
import org.newcomerhub.schema.RegionProfile;
import org.newcomerhub.translation.coverage.Readers.Asking;

import org.springframework.stereotype.Component;

/**
 * The work on the texts of what is published: languages that it lacks, texts that are
 * older than their source, and texts that nobody has read over.
 */
@Component
class TextWork {

	private final Owners owners;

	TextWork(Owners owners) {
		this.owners = owners;
	}

	/**
	 * Something to be done with a text.
	 *
	 * @param count how many segments; 1 where it is all of it
	 */
	private record Found(WorkState state, String language, Instant since, int count) {
	}

	/**
	 * Returns the work on the texts of an item, in no order.
	 * @param region that keeps it
	 */
	List<Work> of(PublishedItem item, RegionProfile region, WorkLists.Search search, Asking asking) {
		List<Found> found = new ArrayList<>();
		if (search.wants(WorkState.UNTRANSLATED)) {
			lacking(item, region, found);
		}
		for (PublishedText text : item.texts().values()) {
			if (text.status().currency() == Currency.STALE) {
				found.add(new Found(WorkState.SOURCE_CHANGED, text.language(), source(item).savedAt(),
						text.status().staleSegments().size()));
			}
			if (!text.status().reviewed()) {
				found.add(new Found(WorkState.UNREVIEWED, text.language(), text.savedAt(), 1));
			}
		}
		found.removeIf((each) -> !search.wants(each.state()) || !search.wantsLanguage(each.language()));
		return found.isEmpty() ? List.of() : works(item, found, asking);
	}

	private static PublishedText source(PublishedItem item) {
		return Objects.requireNonNull(item.texts().get(item.source()));
	}

	private static void lacking(PublishedItem item, RegionProfile region, List<Found> found) {
		int all = item.body().segmentIds().size();
		Set<String> languages = new HashSet<>(region.languages());
		languages.addAll(item.texts().keySet());
		languages.remove(item.source());
		for (String language : languages) {
			PublishedText text = item.texts().get(language);
			if (text == null) {
				found.add(new Found(WorkState.UNTRANSLATED, language, item.publishedAt(), all));
			}
			else if (!text.status().missingSegments().isEmpty()) {
				found.add(new Found(WorkState.UNTRANSLATED, language, item.bodySavedAt(),
						text.status().missingSegments().size()));
			}
		}
	}

	private List<Work> works(PublishedItem item, List<Found> found, Asking asking) {
		var answerable = this.owners.of(item);
		return found.stream()
			.map((each) -> Work.of(item, answerable, each.state(), each.since())
				.inLanguage(each.language(), each.count(), asking.of(item.id(), each.language())))
			.toList();
	}

}
