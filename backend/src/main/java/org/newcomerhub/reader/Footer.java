package org.newcomerhub.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.schema.PageBody;

/**
 * The pages that every page of a region must lead to, beside that of messages.
 *
 * @param region the region that is read
 * @param pages one for each role that there is a page for, the nearest region's first
 */
record Footer(String region, List<Page> pages) {

	private static final List<String> ROLES = List.of("imprint", "privacy", "accessibility");

	/** A page by its role. */
	record Page(String role, String slug) {
	}

	static Footer of(RegionView view) {
		List<Page> pages = new ArrayList<>();
		for (String role : ROLES) {
			view.of("page")
				.stream()
				.filter((item) -> ((PageBody) item.body()).role().equals(role))
				.min(nearest(view))
				.ifPresent((item) -> pages.add(new Page(role, item.slug())));
		}
		return new Footer(view.region().id(), List.copyOf(pages));
	}

	private static Comparator<PublishedItem> nearest(RegionView view) {
		List<String> chain = view.regions().stream().map((region) -> Objects.requireNonNull(region.id())).toList();
		return Comparator.<PublishedItem>comparingInt((item) -> chain.indexOf(item.region()))
			.thenComparing(PublishedItem::slug);
	}

	/** What makes a difference to a page, for its key. */
	String subject() {
		return this.pages.stream().map((page) -> page.role() + "=" + page.slug()).collect(Collectors.joining("&"));
	}

	List<Frame.Link> links(PageLanguages languages) {
		Wording words = languages.wording();
		Stream<Frame.Link> messages = Stream
			.of(new Frame.Link(words.say("reader.messages"), languages.href("/" + this.region + "/messages")));
		return Stream
			.concat(messages,
					this.pages.stream()
						.map((page) -> new Frame.Link(words.say("reader.role." + page.role()),
								languages.href("/" + this.region + "/pages/" + page.slug()))))
			.toList();
	}

}
