package org.newcomerhub.reader;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import org.newcomerhub.device.Profile;
import org.newcomerhub.localization.LocalizedValue;
import org.newcomerhub.published.Headline;
import org.newcomerhub.published.model.ItemKey;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.web.CategoryNames;
import org.newcomerhub.schema.GuideBody;
import org.newcomerhub.schema.Vocabulary;

/**
 * What a reader can choose to hear about, by name.
 *
 * @param reader who chooses
 * @param chosen the topics that are ticked
 * @param now at which the names are
 */
record MessageTopics(MessagesReader reader, Set<String> chosen, Instant now) {

	/** All that is offered, in groups. */
	List<MessagesPage.Group> groups() {
		Wording words = this.reader.words();
		List<MessagesPage.Group> groups = new ArrayList<>();
		groups.add(new MessagesPage.Group(words.say("reader.categories"),
				Stream.concat(Stream.of(option("news", "reader.news")), categories()).toList()));
		groups.add(new MessagesPage.Group(words.say("reader.events"),
				Vocabulary.EVENT_TYPES.stream()
					.map((kind) -> option("event-kind:" + kind, "event-kind." + kind))
					.toList()));
		groups.add(new MessagesPage.Group(words.say("reader.for-whom"),
				Vocabulary.SITUATIONS.stream()
					.map((situation) -> option("situation:" + situation, "situation." + situation))
					.toList()));
		List<Option> guides = guides();
		if (!guides.isEmpty()) {
			groups.add(new MessagesPage.Group(words.say("reader.messages.guides"), guides));
		}
		return groups;
	}

	private Option option(String topic, String key) {
		return new Option(topic, new Phrase(this.reader.words().say(key), null, null), this.chosen.contains(topic));
	}

	/** Those that there are guides of, in the order of the region's page. */
	private Stream<Option> categories() {
		Set<String> used = new TreeSet<>();
		this.reader.view().of(ItemKey.GUIDE).forEach((guide) -> used.add(((GuideBody) guide.body()).category()));
		List<String> ordered = new ArrayList<>(Vocabulary.STANDARD_CATEGORIES);
		ordered.retainAll(used);
		used.stream().filter((category) -> !ordered.contains(category)).forEach(ordered::add);
		return ordered.stream().map((category) -> {
			LocalizedValue name = CategoryNames.name(category, this.reader.view(), this.reader.languages().ranking());
			String topic = "category:" + category;
			return new Option(topic, this.reader.words().phrase(name.value(), name.language()),
					this.chosen.contains(topic));
		});
	}

	/** Those that are followed already, and there. */
	private List<Option> guides() {
		return this.reader.topics().stream().filter((topic) -> topic.startsWith(Profile.GUIDE)).flatMap((topic) -> {
			UUID id = UUID.fromString(topic.substring(Profile.GUIDE.length()));
			return this.reader.view().find(id).map((guide) -> guide(topic, guide)).stream();
		}).toList();
	}

	private Option guide(String topic, PublishedItem guide) {
		var title = Headline.title(this.reader.view(), guide, this.reader.languages().ranking(), this.now);
		return new Option(topic, this.reader.words().phrase(title.words(), title.language()),
				this.chosen.contains(topic));
	}

	/** The topics among those that are offered. */
	static Set<String> offered(List<MessagesPage.Group> groups) {
		Set<String> offered = new TreeSet<>();
		groups.forEach((group) -> group.options().forEach((option) -> offered.add(option.value())));
		return offered;
	}

}
