package org.newcomerhub.push.rules;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.store.Items;
import org.newcomerhub.device.Installations;
import org.newcomerhub.device.Profile;
import org.newcomerhub.guide.GuideListener;
import org.newcomerhub.jobs.Claim;
import org.newcomerhub.jobs.JobHandler;
import org.newcomerhub.jobs.Jobs;
import org.newcomerhub.push.model.Reach;
import org.newcomerhub.push.rules.GuidesTold.Told;
import org.newcomerhub.push.rules.Making.Said;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Tells those who follow a guide that it says something else than they were told last: an
 * hour after it was published, so that corrections made at once are one message. A new
 * translation, or other words for the same, are none.
 */
@Component
class GuideChanges implements GuideListener, JobHandler {

	static final Duration GATHERED = Duration.ofHours(1);

	static final String KIND = "push-guide";

	private static final String RULE = "guide-changed";

	private static final String GUIDE = "guide";

	private final Items items;

	private final Guides guides;

	private final GuidesTold told;

	private final Installations installations;

	private final Making making;

	private final Jobs jobs;

	private final Clock clock;

	GuideChanges(Items items, Guides guides, GuidesTold told, Installations installations, Making making, Jobs jobs,
			Clock clock) {
		this.items = items;
		this.guides = guides;
		this.told = told;
		this.installations = installations;
		this.making = making;
		this.jobs = jobs;
		this.clock = clock;
	}

	/**
	 * Each publication has a job of its own, so that none is lost by coming while another
	 * is told.
	 */
	@Override
	public Mono<Void> changed(UUID guide, String once, Map<String, Integer> before) {
		return this.items.find(guide).flatMap((item) -> {
			String text = Part.text(item.source());
			Integer seenBody = before.getOrDefault(Part.BODY, item.pointers(Part.BODY).published());
			Integer seenText = before.getOrDefault(text, item.pointers(text).published());
			boolean moved = before.containsKey(Part.BODY) || before.containsKey(text);
			if (!moved || seenBody == null || seenText == null) {
				return Mono.empty();
			}
			return this.guides.meaning(item, seenBody, seenText)
				.flatMap((meaning) -> this.told.begin(guide, meaning))
				.then(this.jobs.submit(KIND, guide + "/" + once, this.clock.instant().plus(GATHERED),
						Map.of(GUIDE, guide.toString())));
		});
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public Mono<Void> run(Claim claim) {
		return this.items.find(UUID.fromString((String) claim.job().payload().get(GUIDE)))
			.filter(Item::isPublished)
			.flatMap((guide) -> now(guide).flatMap((now) -> this.told.find(guide.id())
				.filter((last) -> !last.meaning().equals(now))
				.flatMap((last) -> tell(guide, last.next(now)))));
	}

	private Mono<String> now(Item guide) {
		Integer body = guide.pointers(Part.BODY).published();
		Integer text = guide.pointers(Part.text(guide.source())).published();
		return (body == null || text == null) ? Mono.empty() : this.guides.meaning(guide, body, text);
	}

	/** The campaign first: after a crash between it is the same one again. */
	private Mono<Void> tell(Item guide, Told next) {
		String list = Profile.GUIDE + guide.id();
		Matter matter = new Matter(RULE, guide.id() + "/" + next.count(), guide.region(), new Reach.Listed(list),
				Guides.about(guide), null, null);
		return this.installations.last(list)
			.filter((last) -> last > 0)
			.flatMap((last) -> this.guides.wordings(guide))
			.flatMap((wordings) -> this.making.make(matter, (language) -> {
				String title = wordings.title(language, guide.slug());
				return Mono
					.just(new Said(title, Making.MESSAGES.get("push.guide-changed", language, Map.of("guide", title))));
			}))
			.then(Mono.defer(() -> this.told.save(next)));
	}

}
