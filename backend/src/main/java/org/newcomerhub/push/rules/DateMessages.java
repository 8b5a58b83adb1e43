package org.newcomerhub.push.rules;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Owner;
import org.newcomerhub.content.store.Items;
import org.newcomerhub.event.EventTitles;
import org.newcomerhub.event.model.Occurrence;
import org.newcomerhub.localization.Formats;
import org.newcomerhub.push.model.About;
import org.newcomerhub.push.model.Reach;
import org.newcomerhub.push.rules.Making.Said;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Says something of a date to some of those who signed up for it.
 */
@Component
class DateMessages {

	private final Items items;

	private final EventTitles titles;

	private final Making making;

	DateMessages(Items items, EventTitles titles, Making making) {
		this.items = items;
		this.titles = titles;
		this.making = making;
	}

	/**
	 * Something to say of a date.
	 *
	 * @param rule the rule's name
	 * @param once what makes it different from all else that the rule says
	 * @param message the key of the hub's words
	 * @param time the moment that they name; null: none
	 * @param lost the language that they name, by its tag; null: none
	 * @param expiresAt when it is of no use any more
	 */
	record News(String rule, String once, String message, @Nullable Instant time, @Nullable String lost,
			Instant expiresAt) {
	}

	/** Says it; nothing happens when there is no such event any more. */
	Mono<Void> say(Occurrence occurrence, Reach reach, News news) {
		return this.items.find(occurrence.event()).flatMap((item) -> {
			Matter matter = new Matter(news.rule(), news.once(), occurrence.region(), reach, about(item, occurrence),
					occurrence.start(), news.expiresAt());
			return this.making.make(matter, (language) -> said(occurrence, news, language));
		});
	}

	private static About about(Item item, Occurrence occurrence) {
		return new About(item.id(), item.kind(), item.slug(), organisation(item.owner()), occurrence.id());
	}

	static @Nullable UUID organisation(@Nullable Owner owner) {
		return (owner != null) ? owner.organisation() : null;
	}

	private Mono<Said> said(Occurrence occurrence, News news, String language) {
		return this.titles.of(occurrence.region(), occurrence.event(), language)
			.map((title) -> new Said(title,
					Making.MESSAGES.get(news.message(), language, arguments(occurrence, news, title, language))));
	}

	private static Map<String, Object> arguments(Occurrence occurrence, News news, String title, String language) {
		Instant moment = news.time();
		String time = (moment != null)
				? Formats.dateTime(moment.atZone(occurrence.zone()).toLocalDateTime(), language, null) : "";
		String lost = (news.lost() != null) ? Formats.languageName(news.lost(), language) : "";
		return Map.of("event", title, "time", time, "language", lost);
	}

}
