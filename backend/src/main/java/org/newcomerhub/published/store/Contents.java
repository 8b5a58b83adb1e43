package org.newcomerhub.published.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.store.Revisions;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.schema.Segment;
import org.newcomerhub.schema.Text;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.stereotype.Component;

/**
 * The words of published items, loaded by key when they are first read. A revision never
 * changes but for words that are erased, and then is another key here: the snapshot knows
 * how often, so what is here is never stale. Concurrent misses load once.
 */
@Component
public class Contents implements TextSource {

	private static final int KEPT = 2_000;

	private final Revisions revisions;

	private final AsyncCache<TextKey, Map<String, Segment>> texts = Caffeine.newBuilder()
		.maximumSize(KEPT)
		.expireAfterAccess(Duration.ofMinutes(30))
		.buildAsync();

	Contents(Revisions revisions) {
		this.revisions = revisions;
	}

	private record TextKey(UUID item, String language, int revision, int redactions) {
	}

	@Override
	public Mono<Words> load(PublishedItem item, List<String> languages) {
		return Flux.fromIterable(languages)
			.concatMap((language) -> load(item, language))
			.collectList()
			// what follows renders: neither the driver's threads nor an event loop are
			// for that
			.publishOn(Schedulers.parallel())
			.map(Words::new);
	}

	private Mono<Words.InLanguage> load(PublishedItem item, String language) {
		var text = item.texts().get(language);
		if (text == null) {
			return Mono.empty();
		}
		TextKey key = new TextKey(item.id(), language, text.revision(), text.redactions());
		return Mono.fromFuture(() -> this.texts.get(key, (absent, executor) -> read(absent)), true)
			.map((segments) -> new Words.InLanguage(language, segments));
	}

	private CompletableFuture<Map<String, Segment>> read(TextKey key) {
		return this.revisions.find(key.item(), Part.text(key.language()), key.revision())
			.switchIfEmpty(Mono.error(() -> new IllegalStateException("A published revision is missing: " + key)))
			.map((revision) -> Words.InLanguage.of(revision.text()).segments())
			.toFuture()
			.thenApply(Objects::requireNonNull);
	}

	/**
	 * The words of an item for one reader.
	 *
	 * @param chain the texts, the reader's best first
	 */
	public record Words(List<InLanguage> chain) {

		public Words {
			chain = List.copyOf(chain);
		}

		/**
		 * One text.
		 *
		 * @param language its language
		 * @param segments its segments by id
		 */
		public record InLanguage(String language, Map<String, Segment> segments) {

			/**
			 * Returns a text by the ids of its segments.
			 */
			public static InLanguage of(Text text) {
				Map<String, Segment> segments = new HashMap<>();
				text.segments().forEach((segment) -> segments.put(segment.id(), segment));
				return new InLanguage(text.language(), Map.copyOf(segments));
			}

		}

		/**
		 * Returns a segment in the first language of the chain that has it.
		 * @throws IllegalStateException when none has: what is published has all segments
		 * in its source
		 */
		public Spoken get(String id) {
			InLanguage text = first(id);
			return new Spoken(text.language(), Objects.requireNonNull(text.segments().get(id)).words());
		}

		/**
		 * Returns the same segment with all that is known of it.
		 */
		public Segment segment(String id) {
			return Objects.requireNonNull(first(id).segments().get(id));
		}

		private InLanguage first(String id) {
			for (InLanguage text : this.chain) {
				if (text.segments().containsKey(id)) {
					return text;
				}
			}
			throw new IllegalStateException("No language has the segment " + id);
		}

		/** The languages that the given segments come from, each once. */
		public List<String> languages(List<String> ids) {
			List<String> found = new ArrayList<>();
			ids.forEach((id) -> {
				String language = get(id).language();
				if (!found.contains(language)) {
					found.add(language);
				}
			});
			return found;
		}

	}

	/**
	 * Words and the language that they are in.
	 *
	 * @param language a registry tag
	 * @param words the words
	 */
	public record Spoken(String language, String words) {
	}

}
