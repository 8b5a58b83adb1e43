package org.newcomerhub.published;

import org.newcomerhub.localization.LanguageRequest;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.published.store.TextSource;
import reactor.core.publisher.Mono;

/**
 * Renders the page of an item as a preview; implemented where the pages are.
 */
public interface PagePreview {

	/**
	 * Renders a page.
	 * @param view what the reader's region shows
	 * @param languages the reader's
	 * @param texts where the words come from
	 * @return HTML in UTF-8
	 */
	Mono<byte[]> html(RegionView view, PublishedItem item, LanguageRequest languages, TextSource texts);

}
