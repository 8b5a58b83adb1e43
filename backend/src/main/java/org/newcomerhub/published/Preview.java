package org.newcomerhub.published;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.model.Revision;
import org.newcomerhub.localization.LanguageRequest;
import org.newcomerhub.published.model.ItemKey;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.Ranking;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.published.model.Snapshots;
import org.newcomerhub.published.store.Contents;
import org.newcomerhub.published.store.Contents.Words;
import org.newcomerhub.published.store.Shown;
import org.newcomerhub.published.store.TextSource;
import org.newcomerhub.schema.AdditionBody;
import org.newcomerhub.schema.Drift;
import org.newcomerhub.schema.stored.StoredContentException;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Shows an item exactly as a newcomer of its region would get it if some revisions or
 * drafts were published now. Nothing of it enters a snapshot or a cache.
 */
@Component
public class Preview {

	private final Contents contents;

	private final Map<String, Projection<?, ?>> kinds;

	private final PagePreview page;

	private final JsonMapper json;

	private final Clock clock;

	Preview(Contents contents, List<Projection<?, ?>> kinds, PagePreview page, JsonMapper json, Clock clock) {
		this.contents = contents;
		this.kinds = kinds.stream().collect(Collectors.toMap(Projection::kind, Function.identity()));
		this.page = page;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * What would be shown.
	 *
	 * @param view what the region would show then
	 * @param subject the item that is asked for; for an addition the one that it adds to
	 * @param texts where the words come from
	 */
	private record Scene(RegionView view, PublishedItem subject, TextSource texts) {
	}

	/**
	 * Returns what the public API would answer.
	 * @param snapshots what is published
	 * @param item the item, published or not
	 * @param parts part name to what it would hold, all that would be shown
	 * @param languages the reader's
	 */
	public Mono<Previewed> json(Snapshots snapshots, Item item, Map<String, Revision> parts,
			LanguageRequest languages) {
		return show(snapshots, item, parts, (scene) -> {
			Projection<?, ?> kind = Objects.requireNonNull(this.kinds.get(scene.subject().kind()));
			Ranking ranking = Ranking.of(languages, scene.view(), Reading.dependencies(scene.view(), scene.subject()));
			return Reading.of(scene.view(), scene.subject(), ranking, scene.texts(), this.clock)
				.map((reading) -> this.json.writeValueAsBytes(kind.view(reading).value()));
		});
	}

	/**
	 * Returns what the reader's page would be; arguments as of
	 * {@link #json(Snapshots, Item, Map, LanguageRequest)}.
	 */
	public Mono<Previewed> html(Snapshots snapshots, Item item, Map<String, Revision> parts,
			LanguageRequest languages) {
		return show(snapshots, item, parts,
				(scene) -> this.page.html(scene.view(), scene.subject(), languages, scene.texts()));
	}

	private Mono<Previewed> show(Snapshots snapshots, Item item, Map<String, Revision> parts,
			Function<Scene, Mono<byte[]>> rendering) {
		return Mono.defer(() -> {
			Previewed.Nothing nothing = missing(item, parts);
			if (nothing != null) {
				return Mono.just(nothing);
			}
			PublishedItem then = Shown.of(item, parts.values());
			Optional<Scene> scene = snapshots.previewing(then).flatMap((view) -> scene(view, then, parts));
			return scene.isPresent() ? rendering.apply(scene.get()).<Previewed>map(Previewed.Rendered::new)
					: Mono.just(new Previewed.Nothing("addition-hidden", List.of(item.slug())));
		}).onErrorResume(StoredContentException.class, (ex) -> Mono.just(invalid(ex)));
	}

	private static Previewed invalid(StoredContentException ex) {
		return new Previewed.Nothing(Previewed.INVALID, List.of(String.valueOf(ex.getMessage())));
	}

	/** What publishing would miss, too. */
	private static Previewed.@Nullable Nothing missing(Item item, Map<String, Revision> parts) {
		Revision body = parts.get(Part.BODY);
		if (body == null) {
			return new Previewed.Nothing("body-missing", List.of(Part.BODY));
		}
		Revision source = parts.get(Part.text(item.source()));
		if (source == null) {
			return new Previewed.Nothing("source-missing", List.of(Part.text(item.source())));
		}
		List<String> segments = Drift.missing(body.body(), source.text());
		return segments.isEmpty() ? null : new Previewed.Nothing("source-incomplete", segments);
	}

	private Optional<Scene> scene(RegionView view, PublishedItem then, Map<String, Revision> parts) {
		TextSource texts = (item, languages) -> item.id().equals(then.id()) ? Mono.just(words(parts, languages))
				: this.contents.load(item, languages);
		if (!(then.body() instanceof AdditionBody addition)) {
			return Optional.of(new Scene(view, then, texts));
		}
		return view.find(new ItemKey(addition.of().kind(), addition.of().slug()))
			.filter((target) -> view.additions(target).contains(then))
			.map((target) -> new Scene(view, target, texts));
	}

	private static Words words(Map<String, Revision> parts, List<String> languages) {
		return new Words(languages.stream()
			.flatMap((language) -> Optional.ofNullable(parts.get(Part.text(language))).stream())
			.map((revision) -> Words.InLanguage.of(revision.text()))
			.toList());
	}

}
