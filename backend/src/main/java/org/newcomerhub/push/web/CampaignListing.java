package org.newcomerhub.push.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.push.model.Campaign;
import org.newcomerhub.push.store.Campaigns;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Lists messages, those left out that who asks may not see.
 */
@Component
class CampaignListing {

	/** How often the store is asked for one page of somebody who sees little. */
	private static final int MOST_ROUNDS = 10;

	private static final int LEAST = 50;

	private final Campaigns campaigns;

	CampaignListing(Campaigns campaigns) {
		this.campaigns = campaigns;
	}

	/**
	 * A page.
	 *
	 * @param found at most as many as were wanted
	 * @param next where the list goes on; null: at its end
	 */
	record Found(List<Campaign> found, @Nullable String next) {
	}

	/**
	 * Which messages are wanted.
	 *
	 * @param state null: any
	 * @param about an item; null: anything
	 * @param rules whether those that rules have made are wanted, too
	 */
	record Wish(Campaign.@Nullable State state, @Nullable UUID about, boolean rules) {
	}

	/** Returns a page from where the one before ended. */
	Mono<Found> page(CampaignGuard.Seeing seeing, Wish wish, @Nullable String after, int limit) {
		if (seeing.regions().isEmpty()) {
			return Mono.just(new Found(List.of(), null));
		}
		Campaigns.Filter filter = new Campaigns.Filter(seeing.regions(), wish.state(), wish.about(), !wish.rules());
		return page(seeing, filter, after, limit, new ArrayList<>(), MOST_ROUNDS);
	}

	private Mono<Found> page(CampaignGuard.Seeing seeing, Campaigns.Filter filter, @Nullable String after, int limit,
			List<Campaign> found, int rounds) {
		int size = Math.max(LEAST, limit + 1);
		return this.campaigns.page(filter, after, size).collectList().flatMap((read) -> {
			for (Campaign campaign : read) {
				if (found.size() == limit) {
					return Mono.just(new Found(found, Campaigns.order(found.getLast())));
				}
				if (seeing.sees(campaign)) {
					found.add(campaign);
				}
			}
			if (read.size() < size) {
				return Mono.just(new Found(found, null));
			}
			String last = Campaigns.order(read.getLast());
			return (rounds > 1) ? page(seeing, filter, last, limit, found, rounds - 1)
					: Mono.just(new Found(found, last));
		});
	}

}
