package org.newcomerhub.published.store;

import java.util.List;

import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.store.Contents.Words;
import reactor.core.publisher.Mono;

/**
 * Where the words of items come from: what is published, or what a preview shows instead.
 */
@FunctionalInterface
public interface TextSource {

	/**
	 * Loads the texts of an item in some languages.
	 * @param languages those that are wanted, best first; of which the item has a text
	 * @return the words, in the order given
	 */
	Mono<Words> load(PublishedItem item, List<String> languages);

}
