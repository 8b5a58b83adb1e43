package org.newcomerhub.push.rules;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.localization.CatalogueStatus;
import org.newcomerhub.localization.Messages;
import org.newcomerhub.push.model.Audience;
import org.newcomerhub.push.model.Campaign;
import org.newcomerhub.push.model.CampaignText;
import org.newcomerhub.push.model.Category;
import org.newcomerhub.push.model.Wording;
import org.newcomerhub.push.store.Campaigns;
import org.newcomerhub.region.Regions;
import org.newcomerhub.schema.Origin;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Makes a campaign of what a rule has to tell, in every language that the hub has words
 * in; once, whoever asks how often.
 */
@Component
class Making {

	static final Messages MESSAGES = Messages.standard();

	private final Campaigns campaigns;

	private final Regions regions;

	private final Clock clock;

	Making(Campaigns campaigns, Regions regions, Clock clock) {
		this.campaigns = campaigns;
		this.regions = regions;
		this.clock = clock;
	}

	/**
	 * Words in a language.
	 *
	 * @param title what it is about is called
	 * @param body what there is to say
	 */
	record Said(String title, String body) {
	}

	/** Says something in the languages of the hub's own words. */
	interface Saying {

		/** Empty when there is nothing to say it of. */
		Mono<Said> in(String language);

	}

	/** Makes the campaign and sends it, unless it was made before. */
	Mono<Void> make(Matter matter, Saying saying) {
		return this.campaigns.find(matter.id())
			.hasElement()
			.flatMap((there) -> there ? Mono.empty()
					: words(saying).filter((words) -> !words.isEmpty())
						.flatMap((words) -> source(matter.region()).map((source) -> campaign(matter, source, words)))
						.flatMap(this.campaigns::made))
			.then();
	}

	private static Mono<Map<String, Said>> words(Saying saying) {
		return Flux.fromIterable(MESSAGES.languages())
			.concatMap((language) -> saying.in(language).map((said) -> Map.entry(language, said)))
			.collectMap(Map.Entry::getKey, Map.Entry::getValue);
	}

	/** What readers of the region are most likely to read who read nothing else here. */
	private Mono<String> source(String region) {
		return this.regions.find(region).map((found) -> {
			List<String> chain = new ArrayList<>(found.profile().fallback());
			chain.add(found.profile().source());
			return chain;
		}).defaultIfEmpty(List.of()).map(MESSAGES::language);
	}

	private Campaign campaign(Matter matter, String source, Map<String, Said> words) {
		Instant now = this.clock.instant();
		String rule = matter.rule();
		Campaign.History history = new Campaign.History(rule, now, rule, rule, now, rule, now, null);
		return new Campaign(matter.id(), 1, matter.region(), Category.SERVICE, Audience.of(matter.reach()), source,
				texts(rule, source, words), Map.of(), matter.about(), matter.link(), null, matter.begins(), null,
				matter.expiresAt(), true, true, rule, Campaign.State.SENDING, history);
	}

	/**
	 * They go out also where nobody has reviewed the hub's own words: the inbox says so.
	 */
	private static SortedMap<String, CampaignText> texts(String rule, String source, Map<String, Said> words) {
		SortedMap<String, CampaignText> texts = new TreeMap<>();
		Said original = words.getOrDefault(source, words.values().iterator().next());
		CampaignText first = text(rule, source, original, null);
		String print = Wording.print(first);
		words.forEach((language, said) -> texts.put(language, text(rule, language, said, print)));
		texts.put(source, first);
		return texts;
	}

	private static CampaignText text(String rule, String language, Said said, @Nullable String madeFrom) {
		CatalogueStatus status = MESSAGES.status(language);
		return new CampaignText(said.title(), said.body(), Origin.of(status.origin().code()), madeFrom,
				status.reviewed() ? rule : null);
	}

}
