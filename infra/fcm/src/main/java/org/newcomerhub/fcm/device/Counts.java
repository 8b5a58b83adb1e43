package org.newcomerhub.fcm.device;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.fcm.fault.Hash;

/**
 * Counts requests and messages, and sees which were there before. Safe for use by many
 * threads.
 */
public final class Counts {

	private static final int MOST_CAMPAIGNS = 10_000;

	private final Map<String, LongAdder> outcomes = new ConcurrentHashMap<>();

	private final Map<String, LongAdder> topicOutcomes = new ConcurrentHashMap<>();

	private final Map<String, Campaign> campaigns = new ConcurrentHashMap<>();

	private final LongSet tokens = new LongSet();

	private final LongSet pairs = new LongSet();

	private final LongAdder delivered = new LongAdder();

	private final LongAdder deliveredThoughFailed = new LongAdder();

	private final LongAdder duplicates = new LongAdder();

	private final AtomicInteger inFlight;

	private final AtomicInteger mostInFlight = new AtomicInteger();

	private final AtomicReference<@Nullable Instant> first = new AtomicReference<>();

	private volatile @Nullable Instant last;

	private record Campaign(LongAdder delivered, LongAdder distinct) {
	}

	Counts(AtomicInteger inFlight) {
		this.inFlight = inFlight;
	}

	/** Counts a request to send. */
	public void sent(String outcome) {
		count(this.outcomes, outcome);
	}

	/** Counts a request that subscribes or unsubscribes one token. */
	public void subscribed(String outcome) {
		count(this.topicOutcomes, outcome);
	}

	void begun() {
		int now = this.inFlight.incrementAndGet();
		this.mostInFlight.accumulateAndGet(now, Math::max);
	}

	void delivered(String token, Notice notice, boolean thoughFailed) {
		this.delivered.increment();
		if (thoughFailed) {
			this.deliveredThoughFailed.increment();
		}
		this.tokens.add(Hash.of(token));
		this.first.compareAndSet(null, notice.at());
		this.last = notice.at();
		String campaign = notice.campaign();
		if (campaign != null) {
			boolean isNew = this.pairs.add(Hash.of(token, campaign));
			if (!isNew) {
				this.duplicates.increment();
			}
			ofCampaign(campaign, isNew);
		}
	}

	boolean reached(String token, String campaign) {
		return this.pairs.contains(Hash.of(token, campaign));
	}

	private void ofCampaign(String id, boolean isNew) {
		Campaign campaign = this.campaigns.get(id);
		if (campaign == null) {
			if (this.campaigns.size() >= MOST_CAMPAIGNS) {
				return;
			}
			campaign = this.campaigns.computeIfAbsent(id, (absent) -> new Campaign(new LongAdder(), new LongAdder()));
		}
		campaign.delivered().increment();
		if (isNew) {
			campaign.distinct().increment();
		}
	}

	Summary summary(int subscriptions) {
		Map<String, Summary.Campaign> byCampaign = new TreeMap<>();
		this.campaigns.forEach((id, campaign) -> byCampaign.put(id,
				new Summary.Campaign(campaign.delivered().sum(), campaign.distinct().sum())));
		long distinct = this.pairs.size();
		long again = this.duplicates.sum();
		return new Summary(sums(this.outcomes), sums(this.topicOutcomes), this.delivered.sum(),
				this.deliveredThoughFailed.sum(), distinct + again, distinct, again, this.tokens.size(), byCampaign,
				subscriptions, this.inFlight.get(), this.mostInFlight.get(), this.first.get(), this.last);
	}

	private static void count(Map<String, LongAdder> counters, String name) {
		counters.computeIfAbsent(name, (absent) -> new LongAdder()).increment();
	}

	private static Map<String, Long> sums(Map<String, LongAdder> counters) {
		Map<String, Long> sums = new TreeMap<>();
		counters.forEach((name, counter) -> sums.put(name, counter.sum()));
		return sums;
	}

}
