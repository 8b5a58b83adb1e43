package org.newcomerhub.reader;

import java.util.Collection;

import org.newcomerhub.localization.LanguageRequest;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.web.Parameters;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.RequestLanguages;

import org.springframework.web.server.ServerWebExchange;

/**
 * The languages that a request asks for.
 *
 * @param request the languages
 * @param byParameter whether {@code ?lang=} decides
 */
record Asked(LanguageRequest request, boolean byParameter) {

	/**
	 * Reads a request.
	 * @throws ProblemException when {@code lang} is malformed
	 */
	static Asked of(ServerWebExchange exchange) {
		Parameters parameters = new Parameters(exchange.getRequest());
		LanguageRequest languages = parameters.languages();
		parameters.check();
		return new Asked(languages, RequestLanguages.byParameter(exchange.getRequest()));
	}

	/** For a page of a region that shows some items. */
	PageLanguages languages(RegionView view, Collection<PublishedItem> items) {
		return PageLanguages.of(this.request, this.byParameter, view, items);
	}

}
