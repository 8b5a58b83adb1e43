package org.newcomerhub.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Permission;
import org.newcomerhub.account.Staff;
import org.newcomerhub.content.diff.TextDrift;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.model.Revision;
import org.newcomerhub.schema.Text;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Tells translators what is to be done with a text.
 */
@Component
public class Drifting {

	private final ItemAccess access;

	private final History history;

	private final Comparing comparing;

	Drifting(ItemAccess access, History history, Comparing comparing) {
		this.access = access;
		this.history = history;
		this.comparing = comparing;
	}

	/**
	 * Returns how the newest revision of a translation, if there is any, stands to its
	 * source.
	 * @param part the translation's name
	 * @param published whether to the source as readers see it; where they see none, and
	 * otherwise, to its newest revision
	 * @throws RefusedException (as an error signal) {@code item-unknown},
	 * {@code part-unknown} when there is no body or no source yet, or
	 * {@code not-a-translation} when the part is none
	 */
	public Mono<TextDrift> of(Staff staff, UUID id, String part, boolean published) {
		return this.access.require(staff, Permission.READ, id).flatMap((item) -> {
			String source = History.source(item);
			if (part.equals(source)) {
				return Mono.error(RefusedException.of("not-a-translation", Map.of("part", part)));
			}
			boolean seen = published && item.isPublished();
			Integer head = item.pointers(part).head();
			return Mono.zip(load(item, Part.BODY, seen), load(item, source, seen), translation(item, part, head))
				.flatMap((found) -> this.comparing
					.beside(text(found.getT3(), part), found.getT2(), History.head(item, source))
					.map((beside) -> new TextDrift(Part.language(part), head, item.source(), found.getT2().number(),
							seen ? TextDrift.PUBLISHED : TextDrift.HEAD,
							TextDrift.segments(found.getT1().body().segmentIds(), beside))));
		});
	}

	private Mono<Revision> load(Item item, String part, boolean published) {
		Integer number = published ? item.published().get(part) : null;
		return this.history.load(item, part, (number != null) ? number : History.head(item, part));
	}

	private Mono<Optional<Revision>> translation(Item item, String part, @Nullable Integer head) {
		return (head != null) ? this.history.load(item, part, head).map(Optional::of) : Mono.just(Optional.empty());
	}

	private static Text text(Optional<Revision> translation, String part) {
		return translation.map(Revision::text).orElseGet(() -> new Text(Part.language(part), List.of()));
	}

}
