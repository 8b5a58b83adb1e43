package org.newcomerhub.push.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Access;
import org.newcomerhub.account.Grant;
import org.newcomerhub.account.Permission;
import org.newcomerhub.account.Permits;
import org.newcomerhub.account.Place;
import org.newcomerhub.account.Staff;
import org.newcomerhub.push.campaign.CampaignDesk;
import org.newcomerhub.push.campaign.CampaignProblems;
import org.newcomerhub.push.model.About;
import org.newcomerhub.push.model.Campaign;
import org.newcomerhub.push.model.Category;
import org.newcomerhub.region.Region;
import org.newcomerhub.region.Regions;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemType;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Who may see, write and send which messages. Organisers have to do with what is about
 * their own events alone; what is an emergency is for who publishes in the region.
 */
@Component
class CampaignGuard {

	private static final String EVENT = "event";

	/** A kind that organisers have nothing to do with. */
	private static final String KIND = "campaign";

	private final Access access;

	private final Regions regions;

	private final CampaignDesk desk;

	CampaignGuard(Access access, Regions regions, CampaignDesk desk) {
		this.access = access;
		this.regions = regions;
		this.desk = desk;
	}

	/**
	 * A message, and who asks for it.
	 */
	record Asked(Staff staff, Campaign campaign) {
	}

	static Place place(String region, @Nullable About about, Category category) {
		boolean event = about != null && about.kind().equals(EVENT) && category == Category.EVENT;
		return new Place(region, (about != null) ? about.organisation() : null, event ? EVENT : KIND);
	}

	private static Place place(Campaign campaign) {
		return place(campaign.region(), campaign.about(), campaign.category());
	}

	/** Completes with who asks when they may do something with such a message. */
	Mono<Staff> require(Staff staff, Permission permission, String region, @Nullable About about, Category category) {
		Place place = place(region, about, category);
		return this.access.require(staff, permission, place)
			.flatMap((allowed) -> (category == Category.EMERGENCY && permission != Permission.READ)
					? this.access.require(staff, Permission.PUBLISH, place) : Mono.just(allowed));
	}

	Mono<Staff> staff() {
		return this.access.staff();
	}

	/** A message with which who asks may do something. */
	Mono<Asked> asked(UUID id, Permission permission, ServerWebExchange exchange) {
		return this.access.staff()
			.flatMap((staff) -> this.desk.find(id)
				.switchIfEmpty(Mono.error(() -> ProblemException.of(ProblemType.NOT_FOUND,
						Map.of("path", exchange.getRequest().getPath().value()))))
				.flatMap((campaign) -> require(staff, permission, campaign.region(), campaign.about(),
						campaign.category())
					.thenReturn(new Asked(staff, campaign))));
	}

	/** The same, and it is the version that the request names. */
	Mono<Asked> unchanged(UUID id, Permission permission, ServerWebExchange exchange) {
		String match = exchange.getRequest().getHeaders().getFirst(HttpHeaders.IF_MATCH);
		if (match == null) {
			throw ProblemException.of(ProblemType.PRECONDITION_REQUIRED, Map.of());
		}
		return asked(id, permission, exchange).doOnNext((asked) -> requireSame(match, asked.campaign()));
	}

	/** Where a request names a version, it is this one. */
	static void requireSame(@Nullable String match, Campaign campaign) {
		if (match != null && !match.equals(tag(campaign))) {
			throw CampaignProblems.overtaken();
		}
	}

	static String tag(Campaign campaign) {
		return "\"" + campaign.version() + "\"";
	}

	/**
	 * Who asks, and of which regions they may see any messages.
	 *
	 * @param permits what they may
	 */
	record Seeing(Permits permits, List<String> regions) {

		boolean sees(Campaign campaign) {
			return this.permits.may(Permission.READ, place(campaign));
		}

	}

	/**
	 * What who asks may see.
	 * @param region the only one that is wanted; null: all
	 * @throws ProblemException (as an error signal) 403 or 404 when they may see nothing
	 * of the one that is wanted
	 */
	Mono<Seeing> seeing(@Nullable String region) {
		return this.access.staff()
			.flatMap((staff) -> Mono
				.zip(this.access.permits(staff), this.regions.findAll().map(Region::id).sort().collectList())
				.flatMap((both) -> {
					List<String> seen = both.getT2()
						.stream()
						.filter((each) -> region == null || region.equals(each))
						.filter((each) -> seesAny(staff, both.getT1(), each))
						.toList();
					Seeing seeing = new Seeing(both.getT1(), seen);
					return (region != null && seen.isEmpty())
							? this.access.require(staff, Permission.READ, new Place(region, null, KIND))
								.thenReturn(seeing)
							: Mono.just(seeing);
				}));
	}

	private static boolean seesAny(Staff staff, Permits permits, String region) {
		List<Place> places = new ArrayList<>(List.of(new Place(region, null, KIND), new Place(region, null, EVENT)));
		staff.grants().stream().map(Grant::organisation).forEach((own) -> places.add(new Place(region, own, EVENT)));
		return places.stream().anyMatch((place) -> permits.may(Permission.READ, place));
	}

}
