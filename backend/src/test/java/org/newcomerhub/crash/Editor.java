package org.newcomerhub.crash;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;

import org.newcomerhub.content.ContentNode;
import org.newcomerhub.content.Publishing;
import org.newcomerhub.content.TestContent;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.model.Pointers;
import org.newcomerhub.content.model.Publication;
import org.newcomerhub.schema.stored.StoredContent;

import org.springframework.dao.OptimisticLockingFailureException;

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

	/** What was refused or went wrong follows. */
	static final String FAILED = "failed";

	private final ContentNode node;

	private final String name;

	private final Random random;

	private final List<Item> items;

	private final AtomicBoolean ended;

	/**
	 * An editor.
	 * @param ended asked before each publication
	 */
	Editor(ContentNode node, String name, long seed, AtomicBoolean ended) {
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
			String language = this.random.nextBoolean() ? "da" : "en";
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
		int revision = save(item, part, StoredContent.write(TestContent.text(TestContent.guide(), language, words)));
		Spoken.say(SAVED, item.id(), part, revision);
		Publication publication = get(this.node.bean(Publishing.class).publish(item.id(), Map.of(part, revision)));
		if (publication instanceof Publication.Done(Item now, long number)) {
			Spoken.say(PUBLISHED, item.id(), part, revision, now.version(), number);
		}
		else {
			Spoken.say(FAILED, publication);
		}
	}

	private int save(Item item, String part, Map<String, Object> content) {
		while (true) {
			Item now = get(this.node.items().find(item.id()));
			Pointers before = now.pointers(part);
			int number = get(this.node.revisions().write(item.id(), part, before.head(), content, this.name, null));
			try {
				get(this.node.items()
					.moveHeads(now, Map.of(part, new Pointers(number, before.approved(), before.published()))));
				return number;
			}
			catch (OptimisticLockingFailureException ex) {
				// someone else was quicker: save again on top of theirs
			}
		}
	}

}
