package org.newcomerhub.translation.glossary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.content.model.Revision;
import org.newcomerhub.content.pack.StartImport;
import org.newcomerhub.region.Regions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Brings the terms in that come with the hub, each once, when the starter packs have
 * brought their regions. What was changed or taken out here stays so.
 */
@Component
class StarterGlossary implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(StarterGlossary.class);

	private static final String FILES = "classpath*:glossary/*.json";

	private static final Duration LOOK = Duration.ofMillis(250);

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Glossary glossary;

	private final Regions regions;

	private final StartImport packs;

	private final boolean wanted;

	private volatile @Nullable Disposable work;

	StarterGlossary(Glossary glossary, Regions regions, StartImport packs,
			@Value("${hub.starter:true}") boolean wanted) {
		this.glossary = glossary;
		this.regions = regions;
		this.packs = packs;
		this.wanted = wanted;
	}

	/**
	 * A file of terms.
	 *
	 * @param region that keeps them
	 * @param language that they are terms of
	 * @param terms the terms
	 */
	record File(String region, String language, List<Entry> terms) {
	}

	/**
	 * A term in a file.
	 *
	 * @param term as it stands in a dictionary
	 * @param variants other forms; null: none
	 * @param definition what it is; null: not said
	 * @param translations language to what it is called there, the best first
	 * @param forbidden language to what it is not to be called; null: nothing
	 * @param keepOriginal whether a translation names the original as well
	 */
	record Entry(String term, @Nullable List<String> variants, @Nullable String definition,
			Map<String, List<String>> translations, @Nullable Map<String, List<String>> forbidden,
			boolean keepOriginal) {

		Term in(File file) {
			UUID id = UUID.nameUUIDFromBytes(("glossary/" + file.region() + "/" + file.language() + "/" + this.term)
				.getBytes(StandardCharsets.UTF_8));
			Map<String, Term.Wording> wordings = new LinkedHashMap<>();
			this.translations.forEach((tag, preferred) -> wordings.put(tag, new Term.Wording(preferred,
					(this.forbidden != null) ? this.forbidden.getOrDefault(tag, List.of()) : List.of())));
			return new Term(id, 1, file.region(), file.language(), this.term,
					(this.variants != null) ? this.variants : List.of(), this.definition, wordings, this.keepOriginal);
		}

	}

	/** The files that come with the hub. */
	static List<File> builtIn() throws IOException {
		List<File> files = new ArrayList<>();
		for (Resource resource : new PathMatchingResourcePatternResolver().getResources(FILES)) {
			try (InputStream in = resource.getInputStream()) {
				files.add(JSON.readValue(in, File.class));
			}
		}
		return files;
	}

	@Override
	public void start() {
		if (!this.wanted) {
			return;
		}
		this.work = Flux.interval(LOOK)
			.onBackpressureDrop()
			.filter((tick) -> this.packs.starterEnded())
			.next()
			.then(Mono.defer(this::bring))
			.doOnError((ex) -> log.warn("The starter glossary is tried again: {}", ex.toString()))
			.retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1)).maxBackoff(Duration.ofSeconds(10)))
			.subscribe();
	}

	/** Brings in what is missing of the regions that there are. */
	Mono<Void> bring() {
		return Mono.fromCallable(StarterGlossary::builtIn)
			.subscribeOn(Schedulers.boundedElastic())
			.flatMapIterable((files) -> files)
			.filterWhen((file) -> this.regions.find(file.region()).hasElement())
			.concatMap((file) -> this.glossary.bring(Flux.fromIterable(file.terms()).map((entry) -> entry.in(file)),
					Revision.IMPORT))
			.count()
			.doOnNext((count) -> {
				if (count > 0) {
					log.info("Brought {} terms into the glossary", count);
				}
			})
			.then();
	}

	@Override
	public void stop() {
		Disposable running = this.work;
		if (running != null) {
			running.dispose();
		}
	}

	@Override
	public boolean isRunning() {
		Disposable running = this.work;
		return running != null && !running.isDisposed();
	}

}
