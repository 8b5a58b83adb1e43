package org.newcomerhub.crash;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.newcomerhub.content.ContentNode;
import org.newcomerhub.content.Publishing;
import org.newcomerhub.jobs.Claim;
import org.newcomerhub.jobs.JobHandler;
import org.newcomerhub.jobs.Jobs;
import reactor.core.publisher.Mono;

/**
 * Publishes a revision when it is due. A job that is repeated, because its process died
 * over it, must not bring back what was overtaken meanwhile.
 */
record DuePublication(ContentNode node) implements JobHandler {

	private static final String KIND = "due-publication";

	private static final String ITEM = "item";

	private static final String PART = "part";

	private static final String REVISION = "revision";

	/** Adds the job. */
	static Mono<Void> submit(Jobs jobs, UUID item, String part, int revision, Instant due) {
		return jobs.submit(KIND, item + "/" + part + "/" + revision, due,
				Map.of(ITEM, item.toString(), PART, part, REVISION, revision));
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public Mono<Void> run(Claim claim) {
		Map<String, Object> payload = claim.job().payload();
		UUID id = UUID.fromString(String.valueOf(payload.get(ITEM)));
		String part = String.valueOf(payload.get(PART));
		int revision = Integer.parseInt(String.valueOf(payload.get(REVISION)));
		return this.node.items().find(id).filter((item) -> {
			Integer published = item.pointers(part).published();
			return published == null || published < revision;
		}).flatMap((item) -> this.node.bean(Publishing.class).publish(id, Map.of(part, revision), "hub", null)).then();
	}

}
