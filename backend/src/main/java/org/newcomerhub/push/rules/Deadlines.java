package org.newcomerhub.push.rules;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.newcomerhub.content.store.Items;
import org.newcomerhub.device.Installation;
import org.newcomerhub.device.Installations;
import org.newcomerhub.device.Profile;
import org.newcomerhub.jobs.Claim;
import org.newcomerhub.jobs.JobHandler;
import org.newcomerhub.published.model.ItemKey;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.RegionSnapshot;
import org.newcomerhub.published.model.Snapshots;
import org.newcomerhub.published.store.Published;
import org.newcomerhub.push.model.Reach;
import org.newcomerhub.push.rules.Making.Said;
import org.newcomerhub.region.Region;
import org.newcomerhub.schema.GuideBody;
import org.newcomerhub.schema.SegmentIds;
import org.newcomerhub.schema.Step;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Reminds those who told the day of their arrival of what a guide says must be done some
 * days after it. Looks at a region's guides once a day, and back over the days that a hub
 * which was away may have missed.
 */
@Component
class Deadlines implements JobHandler {

	static final String KIND = "push-deadline";

	/** In the payload: the region's id. */
	static final String REGION = "region";

	private static final String SITUATION = "situation:";

	private static final int PAGE = 500;

	private static final int DAYS_BACK = 2;

	private final Published published;

	private final Items items;

	private final Guides guides;

	private final Installations installations;

	private final Making making;

	private final RulesProperties properties;

	private final Clock clock;

	Deadlines(Published published, Items items, Guides guides, Installations installations, Making making,
			RulesProperties properties, Clock clock) {
		this.published = published;
		this.items = items;
		this.guides = guides;
		this.installations = installations;
		this.making = making;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * A step that falls due on a day for those who arrived on another.
	 *
	 * @param guide whose step it is
	 * @param step the step
	 * @param arrived the day of arrival
	 * @param due by which day it must be done
	 * @param days how many days that is from today
	 * @param keeper the region that keeps the guide
	 * @param readIn the regions whose readers see the guide
	 */
	private record Near(PublishedItem guide, Step step, LocalDate arrived, LocalDate due, int days, Region keeper,
			Set<String> readIn) {

		String list() {
			return Profile.ARRIVED + this.arrived;
		}

		/** Who has not told any situation may be in this one. */
		boolean concerns(Installation installation) {
			List<String> situations = ((GuideBody) this.guide.body()).situations();
			List<String> told = installation.profile()
				.topics()
				.stream()
				.filter((topic) -> topic.startsWith(SITUATION))
				.map((topic) -> topic.substring(SITUATION.length()))
				.toList();
			return installation.regions().stream().anyMatch(this.readIn::contains)
					&& (situations.isEmpty() || told.isEmpty() || told.stream().anyMatch(situations::contains));
		}

	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public Mono<Void> run(Claim claim) {
		return Mono.defer(() -> {
			if (!this.published.isLoaded()) {
				return Mono.error(new IllegalStateException("The guides are not loaded yet"));
			}
			return Flux.fromIterable(near((String) Objects.requireNonNull(claim.job().payload().get(REGION))))
				.concatMap(this::remind)
				.then();
		});
	}

	private List<Near> near(String region) {
		Snapshots now = this.published.current();
		RegionSnapshot own = now.own(region);
		if (own == null) {
			return List.of();
		}
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), own.region().profile().zone());
		return own.items()
			.stream()
			.filter((item) -> item.kind().equals(ItemKey.GUIDE) && item.body() instanceof GuideBody)
			.flatMap((guide) -> ((GuideBody) guide.body()).steps()
				.stream()
				.filter((step) -> step.deadline() != null)
				.flatMap((step) -> near(guide, step, today, own.region(), readIn(now, guide)).stream()))
			.toList();
	}

	private List<Near> near(PublishedItem guide, Step step, LocalDate today, Region keeper, Set<String> readIn) {
		int after = Objects.requireNonNull(step.deadline()).afterArrivalDays();
		int days = this.properties.deadlineDays();
		return IntStream.rangeClosed(Math.max(0, days - DAYS_BACK), days).mapToObj((left) -> {
			LocalDate due = today.plusDays(left);
			return new Near(guide, step, due.minusDays(after), due, left, keeper, readIn);
		}).toList();
	}

	private static Set<String> readIn(Snapshots now, PublishedItem guide) {
		return now.regions()
			.stream()
			.map(Region::id)
			.filter((region) -> now.view(region)
				.flatMap((view) -> view.find(guide.key()))
				.filter(guide::equals)
				.isPresent())
			.collect(Collectors.toSet());
	}

	/** Page by page: as many as one campaign takes. */
	private Mono<Void> remind(Near near) {
		return this.installations.last(near.list())
			.flatMapMany((last) -> Flux.range(0, (int) ((last + PAGE - 1) / PAGE)))
			.concatMap((page) -> this.installations.numbered(near.list(), page * (long) PAGE + 1, PAGE)
				.filter(near::concerns)
				.map(Installation::id)
				.collectList()
				.filter((reached) -> !reached.isEmpty())
				.flatMap((reached) -> remind(near, page, new Reach.Chosen(reached))))
			.then();
	}

	private Mono<Void> remind(Near near, int page, Reach reach) {
		String once = near.guide().id() + "/" + near.step().id() + "/" + near.due() + "/" + near.arrived() + "/" + page;
		return this.items.find(near.guide().id()).flatMap((guide) -> {
			Matter matter = new Matter("deadline-near", once, guide.region(), reach, Guides.about(guide), null,
					near.due().plusDays(1).atStartOfDay(near.keeper().profile().zone()).toInstant());
			return this.guides.wordings(guide)
				.flatMap((wordings) -> this.making.make(matter,
						(language) -> Mono.justOrEmpty(wordings.of(SegmentIds.stepTitle(near.step().id()), language))
							.map((step) -> new Said(wordings.title(language, guide.slug()), Making.MESSAGES
								.get("push.deadline-near", language, Map.of("days", near.days(), "step", step))))));
		});
	}

}
