package org.newcomerhub.crash;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Staff;
import org.newcomerhub.content.Changed;
import org.newcomerhub.content.ContentNode;
import org.newcomerhub.content.Schedules;
import org.newcomerhub.content.TestContent;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.schema.stored.StoredContent;

import static org.newcomerhub.content.ContentNode.get;

/**
 * Somebody who saves texts and publishes them, one after the other, and tells the parent
 * what was acknowledged.
 */
final class Editor implements Runnable {

	/** Item, part and revision follow. */
	static final String SAVED = "saved";

	/** Item, part, revision, the item's version and the feed's number follow. */
	static final String PUBLISHED = "published";

	/** Item, part and revision follow. */
	static final String SCHEDULED = "scheduled";

	/** What was refused or went wrong follows. */
	static final String FAILED = "failed";

	private static final Staff STAFF = new Staff(new UUID(0, 1), "Anna", true, Set.of(), null);

	private static final Duration SOON = Duration.ofSeconds(3);

	private static final List<String> LANGUAGES = List.of("da", "en", "ar");

	private final ContentNode node;

	private final String name;

	private final Random random;

	private final List<Item> items;

	private final AtomicBoolean ended;

	private final @Nullable Clock clock;

	/**
	 * An editor.
	 * @param ended asked before each publication
	 * @param clock by which Arabic texts are scheduled; null: there are none
	 */
	Editor(ContentNode node, String name, long seed, AtomicBoolean ended, @Nullable Clock clock) {
		this.clock = clock;
		this.node = node;
		this.name = name;
		this.random = new Random(seed);
		this.items = get(node.items().findAll(100).collectList());
		this.ended = ended;
	}

	@Override
	public void run() {
		for (int time = 0; !this.ended.get(); time++) {
			Item item = this.items.get(this.random.nextInt(this.items.size()));
			String language = LANGUAGES.get(this.random.nextInt((this.clock != null) ? 3 : 2));
			try {
				publish(item, language, this.name + "-" + time);
			}
			catch (RuntimeException ex) {
				Spoken.say(FAILED, ex.toString());
			}
		}
	}

	private void publish(Item item, String language, String words) {
		String part = Part.text(language);
		int revision = this.node.write(item, part,
				StoredContent.write(TestContent.text(TestContent.guide(), language, words)), this.name);
		Spoken.say(SAVED, item.id(), part, revision);
		this.node.approve(item, part, revision);
		if (language.equals("ar") && this.clock != null) {
			get(this.node.bean(Schedules.class)
				.schedule(STAFF, item.id(), Map.of(part, revision), this.clock.instant().plus(SOON), null));
			Spoken.say(SCHEDULED, item.id(), part, revision);
			return;
		}
		Changed changed = this.node.publishApproved(item, Map.of(part, revision));
		Spoken.say(PUBLISHED, item.id(), part, revision, changed.item().version(), changed.feedNumber());
	}

}
