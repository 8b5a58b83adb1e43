package org.newcomerhub.reader;

import java.time.Duration;

import org.newcomerhub.published.model.ItemKey;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.published.model.Snapshots;
import org.newcomerhub.published.web.PublicAnswers;
import org.newcomerhub.web.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Says in the log, once there is something to read, which addresses to open.
 */
@Component
class StartNotice {

	private static final Logger log = LoggerFactory.getLogger(StartNotice.class);

	private static final Duration PAUSE = Duration.ofMillis(250);

	private final PublicAnswers answers;

	StartNotice(PublicAnswers answers) {
		this.answers = answers;
	}

	@EventListener
	void started(WebServerInitializedEvent event) {
		if (event.getApplicationContext().getServerNamespace() != null) {
			return;
		}
		String base = "http://localhost:" + event.getWebServer().getPort();
		Flux.interval(Duration.ZERO, PAUSE)
			.onBackpressureDrop()
			.concatMap((tick) -> readable())
			.next()
			.subscribe((snapshots) -> log.info(notice(base, snapshots)));
	}

	/** Empty while nothing can be served yet. */
	private Mono<Snapshots> readable() {
		return Mono.fromCallable(this.answers::snapshots)
			.onErrorResume(ProblemException.class, (starting) -> Mono.empty());
	}

	private static String notice(String base, Snapshots snapshots) {
		StringBuilder notice = new StringBuilder("Ready. Open ").append(base).append("/");
		snapshots.regions()
			.stream()
			.map((region) -> region.id())
			.sorted()
			.flatMap((region) -> snapshots.view(region).stream())
			.filter((view) -> !view.of(ItemKey.GUIDE).isEmpty())
			.forEach((view) -> notice.append("\n    ").append(line(base, view)));
		return notice.append("\n    ").append(base).append("/docs (the API)").toString();
	}

	private static String line(String base, RegionView view) {
		return base + "/" + view.region().id() + " (" + view.of(ItemKey.GUIDE).size() + " guides)";
	}

}
