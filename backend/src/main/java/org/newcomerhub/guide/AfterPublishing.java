package org.newcomerhub.guide;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.bson.Document;
import org.newcomerhub.mongo.FollowUp;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tells whoever listens that readers see another state of a guide.
 */
@Component
class AfterPublishing implements FollowUp {

	static final String NAME = "guideListeners";

	private final ObjectProvider<GuideListener> listeners;

	AfterPublishing(ObjectProvider<GuideListener> listeners) {
		this.listeners = listeners;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public Mono<Void> perform(String document, String step, Document details) {
		UUID guide = UUID.fromString(document.substring(document.indexOf('/') + 1));
		Map<String, Integer> before = new HashMap<>();
		details.forEach((part, revision) -> before.put(part, ((Number) revision).intValue()));
		return Flux.fromStream(this.listeners::orderedStream)
			.concatMap((listener) -> listener.changed(guide, step, before))
			.then();
	}

}
