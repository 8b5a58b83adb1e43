package org.newcomerhub.published.web;

import java.util.Map;

import org.newcomerhub.published.model.ItemKey;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemType;

import org.springframework.http.HttpStatus;

/**
 * The problem of an item that a region does not show: {@code unknown-guide} and so on.
 */
public final class UnknownItem {

	private UnknownItem() {
	}

	/**
	 * Returns the item that a reader of a region sees under a kind and a slug, also one
	 * that it had before.
	 * @throws ProblemException when there is no such item
	 */
	public static PublishedItem require(RegionView view, String kind, String slug) {
		ItemKey key = new ItemKey(kind, slug);
		return view.find(key).or(() -> view.findFormer(key)).orElseThrow(() -> {
			ProblemType unknown = new ProblemType("unknown-" + kind, HttpStatus.NOT_FOUND);
			return ProblemException.of(unknown, Map.of("region", view.region().id(), "slug", slug));
		});
	}

}
