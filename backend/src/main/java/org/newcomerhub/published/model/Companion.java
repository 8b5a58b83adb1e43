package org.newcomerhub.published.model;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What a feature shows together with an item and keeps in collections of its own, such as
 * the dates of an event: held in the snapshots beside the item and read again when the
 * feed names it. A bean of that feature.
 */
public interface Companion {

	/** The collections of which it wants to know the changes. */
	Set<String> collections();

	/**
	 * Reads everything that readers may be shown; called when a node loads, with the
	 * position in the feed known.
	 */
	Flux<Piece> load();

	/**
	 * Reads what a changed document means now: an empty optional when that is nothing to
	 * readers; an empty signal when there is no such document.
	 * @param collection one of {@link #collections()}
	 * @param id the document's, as the feed has it
	 */
	Mono<Optional<Piece>> read(String collection, String id);

	/**
	 * What one document says about an item.
	 *
	 * @param item the item
	 * @param region the region that keeps the item
	 * @param key the document, as {@code collection/id}
	 * @param version the document's version
	 * @param value what the feature makes of it, immutable; null: there is nothing to
	 * show any more
	 */
	record Piece(UUID item, String region, String key, long version, @Nullable Object value) {
	}

}
