package org.newcomerhub.guide;

import java.util.Map;

import org.newcomerhub.published.model.ItemKey;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemType;

import org.springframework.http.HttpStatus;

/**
 * The problem of a guide that a region does not show.
 */
public final class UnknownGuide {

	private static final ProblemType TYPE = new ProblemType("unknown-guide", HttpStatus.NOT_FOUND);

	private UnknownGuide() {
	}

	/**
	 * Returns the guide that a reader of a region sees under a slug.
	 * @throws ProblemException when there is no such guide
	 */
	public static PublishedItem require(RegionView view, String slug) {
		return view.find(ItemKey.guide(slug))
			.orElseThrow(() -> ProblemException.of(TYPE, Map.of("region", view.region().id(), "slug", slug)));
	}

}
