package org.newcomerhub.push.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.device.Installation;
import org.newcomerhub.localization.LanguageRegistry;
import org.newcomerhub.push.model.Campaign;
import org.newcomerhub.push.model.CampaignText;
import org.newcomerhub.push.model.Wording;
import org.newcomerhub.push.model.Wording.Words;
import org.newcomerhub.push.store.Batches;
import org.newcomerhub.push.store.Campaigns;
import org.newcomerhub.push.store.Inbox;
import org.newcomerhub.push.store.Inbox.Entry;
import org.newcomerhub.push.store.Inbox.How;
import org.newcomerhub.push.store.Inboxes;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * An inbox as its reader sees it.
 */
@Component
public class ReaderInbox {

	private final Inboxes inboxes;

	private final Campaigns campaigns;

	private final Batches batches;

	private final Clock clock;

	ReaderInbox(Inboxes inboxes, Campaigns campaigns, Batches batches, Clock clock) {
		this.inboxes = inboxes;
		this.campaigns = campaigns;
		this.batches = batches;
		this.clock = clock;
	}

	/** Reads a device's messages, the newest first. */
	public Mono<InboxView> of(Installation installation) {
		Instant now = this.clock.instant();
		return this.inboxes.find(installation.id())
			.map((inbox) -> inbox.entries()
				.reversed()
				.stream()
				.filter((entry) -> entry.how() != How.DIGEST && entry.at().isAfter(now.minus(Inbox.KEPT)))
				.toList())
			.defaultIfEmpty(List.of())
			.flatMap((entries) -> this.campaigns.find(entries.stream().map(Entry::campaign).toList())
				.collectMap(Campaign::id)
				.map((campaigns) -> new InboxView(entries.stream()
					.flatMap((entry) -> Stream.ofNullable(view(entry, campaigns, installation.profile().zone(), now)))
					.toList())));
	}

	/** Null when it is not shown: what was stopped before it was pushed. */
	private static InboxView.@Nullable MessageView view(Entry entry, Map<UUID, Campaign> campaigns, ZoneId zone,
			Instant now) {
		Campaign campaign = campaigns.get(entry.campaign());
		CampaignText text = (campaign != null) ? campaign.texts().get(entry.language()) : null;
		if (campaign == null || text == null
				|| (campaign.state() == Campaign.State.CANCELLED && entry.reason() != null)) {
			return null;
		}
		Words words = Wording.of(campaign, entry.language(), zone);
		Instant expiry = campaign.expiresAt();
		return new InboxView.MessageView(campaign.id(), campaign.category().code(), words.title(), words.body(),
				entry.language(), LanguageRegistry.standard().get(entry.language()).direction().code(),
				campaign.source(), text.origin().code(), text.reviewedBy() != null, campaign.link(), entry.at(),
				expiry != null && !now.isBefore(expiry), entry.readAt() != null, entry.opened());
	}

	/**
	 * Marks a message as read; again, nothing happens. That it was opened is counted
	 * first, so that a repeat completes it.
	 * @return false: there is no such message
	 */
	public Mono<Boolean> read(UUID installation, UUID message, boolean opened) {
		return this.inboxes.find(installation)
			.flatMap((inbox) -> Mono.justOrEmpty(inbox.find(message)))
			.filter((entry) -> entry.how() != How.DIGEST)
			.flatMap((entry) -> (opened ? this.batches.opened(message, entry.batch(), entry.index(), entry.language())
					: Mono.<Void>empty())
				.then(Mono.defer(() -> this.inboxes.change(installation,
						(inbox) -> inbox.changing(message, (one) -> one.read(this.clock.instant(), opened))))))
			.hasElement();
	}

}
