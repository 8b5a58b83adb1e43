package org.newcomerhub.push.campaign;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.newcomerhub.attendance.SignedUpDevices;
import org.newcomerhub.device.Installation;
import org.newcomerhub.device.Installations;
import org.newcomerhub.push.model.Campaign;
import org.newcomerhub.push.model.Reach;
import org.newcomerhub.push.model.Wording;
import org.newcomerhub.push.send.Senders;
import org.newcomerhub.region.Regions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Estimates whom a message would reach, without scanning: numbers are read by ranges, all
 * of them while there are few, else some that lie evenly among all.
 */
@Component
public class Estimates {

	/** How many numbers are read at most. */
	static final int MOST_READ = 4000;

	private static final int RANGE = 200;

	private static final int AT_ONCE = 4;

	private final Installations installations;

	private final SignedUpDevices signUps;

	private final Regions regions;

	private final Senders senders;

	Estimates(Installations installations, SignedUpDevices signUps, Regions regions, Senders senders) {
		this.installations = installations;
		this.signUps = signUps;
		this.regions = regions;
		this.senders = senders;
	}

	/** Estimates whom a message would reach now. */
	public Mono<Estimate> of(Campaign campaign) {
		return switch (campaign.audience().reach()) {
			case Reach.Everybody everybody ->
				this.regions.below(campaign.region()).flatMap((lists) -> ofLists(campaign, lists));
			case Reach.Listed listed -> ofLists(campaign, List.of(listed.list()));
			case Reach.SignedUp signedUp -> this.signUps.of(signedUp.occurrence())
				.filter((one) -> signedUp.signUps() == null || signedUp.signUps().contains(one.signUp()))
				.map(SignedUpDevices.SignedUpDevice::installation)
				.collect(TreeSet<UUID>::new, Set::add)
				.flatMap((ids) -> ofDevices(campaign, ids));
			case Reach.Chosen chosen -> ofDevices(campaign, new TreeSet<>(chosen.installations()));
		};
	}

	private Mono<Estimate> ofDevices(Campaign campaign, Collection<UUID> ids) {
		return Flux.fromIterable(ids)
			.buffer(RANGE)
			.concatMap(this.installations::read)
			.reduce(Estimate.NOBODY, (sum, each) -> sum.plus(of(campaign, each)));
	}

	private record Numbered(String list, long last) {
	}

	private Mono<Estimate> ofLists(Campaign campaign, List<String> lists) {
		return Flux.fromIterable(lists)
			.concatMap((list) -> this.installations.last(list).map((last) -> new Numbered(list, last)))
			.filter((list) -> list.last() > 0)
			.collectList()
			.flatMap((numbered) -> {
				long all = numbered.stream().mapToLong(Numbered::last).sum();
				return Flux.fromIterable(numbered)
					.concatMap((list) -> ofList(campaign, lists, list, (double) MOST_READ / Math.max(1, all)))
					.reduce(Estimate.NOBODY, Estimate::plus);
			});
	}

	/**
	 * One list's part: whoever is on one before it, too, belongs to that.
	 * @param share which part of its numbers is read; 1 and more: all
	 */
	private Mono<Estimate> ofList(Campaign campaign, List<String> lists, Numbered list, double share) {
		List<String> before = lists.subList(0, lists.indexOf(list.list()));
		List<Long> ranges = ranges(list.last(), share);
		long read = ranges.stream().mapToLong((first) -> Math.min(RANGE, list.last() - first + 1)).sum();
		return Flux.fromIterable(ranges)
			.flatMap((first) -> this.installations.numbered(list.list(), first,
					(int) Math.min(RANGE, list.last() - first + 1)), AT_ONCE)
			.filter((each) -> before.stream().noneMatch((other) -> each.numbers().containsKey(other)))
			.reduce(Estimate.NOBODY, (sum, each) -> sum.plus(of(campaign, each)))
			.map((found) -> (read < list.last()) ? found.scaled((double) list.last() / read) : found);
	}

	/** The first numbers of the ranges that are read: at least one. */
	static List<Long> ranges(long last, double share) {
		long all = (last + RANGE - 1) / RANGE;
		long wanted = (share >= 1) ? all : Math.clamp((long) (all * share), 1, all);
		List<Long> ranges = new ArrayList<>();
		for (long i = 0; i < wanted; i++) {
			ranges.add(1 + (i * all / wanted) * RANGE);
		}
		return ranges;
	}

	private Estimate of(Campaign campaign, Installation device) {
		String platform = device.profile().platform();
		List<String> languages = device.profile().languages();
		boolean included = campaign.audience()
			.includes(Set.copyOf(device.profile().topics()), languages.isEmpty() ? "" : languages.getFirst(), platform);
		if (!included) {
			return Estimate.NOBODY;
		}
		return switch (Wording.pick(campaign, languages)) {
			case Wording.Missing missing -> Estimate.heldBack(missing.reason());
			case Wording.Chosen chosen -> (device.token() != null && this.senders.reaches(device.profile().provider()))
					? Estimate.reached(chosen.language(), platform) : Estimate.heldBack("unreachable");
		};
	}

}
