package org.newcomerhub.push.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.device.Installation;
import org.newcomerhub.device.Installations;
import org.newcomerhub.jobs.Claim;
import org.newcomerhub.jobs.RecurringHandler;
import org.newcomerhub.localization.Messages;
import org.newcomerhub.push.model.Audience;
import org.newcomerhub.push.model.Campaign;
import org.newcomerhub.push.model.Campaign.History;
import org.newcomerhub.push.model.Campaign.State;
import org.newcomerhub.push.model.CampaignText;
import org.newcomerhub.push.model.Category;
import org.newcomerhub.push.model.Reach;
import org.newcomerhub.push.model.Wording;
import org.newcomerhub.push.store.Campaigns;
import org.newcomerhub.push.store.Inbox;
import org.newcomerhub.push.store.Inboxes;
import org.newcomerhub.schema.Origin;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Tells once of all that was gathered, when the week has a place for it: a campaign of
 * its own to certain devices. Made twice after a crash, a device still gets one: the
 * first that reaches an inbox leaves nothing gathered for the other.
 */
@Component("pushDigests")
class Digests implements RecurringHandler {

	private static final Duration EVERY = Duration.ofMinutes(1);

	/** After that it is looked at again whether it was told. */
	private static final Duration AGAIN = Duration.ofHours(12);

	private static final int MOST = 500;

	private static final int AT_ONCE = 8;

	private static final String SOURCE = "en";

	private static final String NEWS = "push.news-in-app";

	private final Inboxes inboxes;

	private final Installations installations;

	private final Campaigns campaigns;

	private final Messages messages;

	private final Clock clock;

	Digests(Inboxes inboxes, Installations installations, Campaigns campaigns, Clock clock) {
		this.inboxes = inboxes;
		this.installations = installations;
		this.campaigns = campaigns;
		this.messages = Messages.standard();
		this.clock = clock;
	}

	@Override
	public String kind() {
		return "push-digest";
	}

	@Override
	public String always() {
		return "all";
	}

	@Override
	public Mono<Instant> runAndSayNext(Claim claim) {
		Instant now = this.clock.instant();
		return this.inboxes.due(now, MOST)
			.collectList()
			.flatMap((due) -> tell(due, now).thenReturn((due.size() < MOST) ? now.plus(EVERY) : now));
	}

	private Mono<Void> tell(List<Inbox> due, Instant now) {
		return this.installations.read(due.stream().map(Inbox::installation).toList())
			.collectMap(Installation::id)
			.flatMap((devices) -> {
				Map<String, List<UUID>> byRegion = new TreeMap<>();
				List<UUID> nothing = new ArrayList<>();
				due.forEach((inbox) -> {
					String region = region(inbox, devices.get(inbox.installation()));
					if (region != null) {
						byRegion.computeIfAbsent(region, (one) -> new ArrayList<>()).add(inbox.installation());
					}
					else {
						nothing.add(inbox.installation());
					}
				});
				return Flux.fromIterable(byRegion.entrySet())
					.concatMap((region) -> this.campaigns.made(campaign(region.getKey(), region.getValue(), now)))
					.thenMany(Flux.fromIterable(byRegion.values()).flatMapIterable((ids) -> ids))
					.flatMap((id) -> at(id, now, now.plus(AGAIN)), AT_ONCE)
					.thenMany(Flux.fromIterable(nothing))
					.flatMap((id) -> at(id, now, null), AT_ONCE)
					.then();
			});
	}

	/** In whose name it is told; null: there is nothing to tell, or no way. */
	private static @Nullable String region(Inbox inbox, @Nullable Installation device) {
		return (device == null || device.token() == null || device.regions().isEmpty() || !inbox.hasGathered()) ? null
				: device.regions().first();
	}

	/** Unless it was told meanwhile, or something else is due later. */
	private Mono<Inbox> at(UUID installation, Instant now, @Nullable Instant next) {
		return this.inboxes.change(installation, (inbox) -> {
			Instant due = inbox.digestAt();
			return (due == null || due.isAfter(now)) ? inbox : inbox.digestAt(next);
		});
	}

	private Campaign campaign(String region, List<UUID> devices, Instant now) {
		String from = "digest/" + region + "/" + now.truncatedTo(ChronoUnit.HOURS) + devices.stream().sorted().toList();
		return new Campaign(UUID.nameUUIDFromBytes(from.getBytes(StandardCharsets.UTF_8)), 1, region, Category.NEWS,
				Audience.of(new Reach.Chosen(devices)), SOURCE, texts(), Map.of(), null, null, null, null, null,
				now.plus(AGAIN.multipliedBy(2)), true, false, Decisions.DIGEST, State.SENDING, new History(
						Decisions.DIGEST, now, Decisions.DIGEST, Decisions.DIGEST, now, Decisions.DIGEST, now, null));
	}

	private SortedMap<String, CampaignText> texts() {
		String print = Wording.print(text(SOURCE, null));
		SortedMap<String, CampaignText> texts = new TreeMap<>();
		this.messages.languages()
			.forEach((language) -> texts.put(language, text(language, language.equals(SOURCE) ? null : print)));
		return texts;
	}

	private CampaignText text(String language, @Nullable String madeFrom) {
		String words = this.messages.get(NEWS, language);
		return new CampaignText(words, words, Origin.HUMAN, madeFrom, Decisions.DIGEST);
	}

}
