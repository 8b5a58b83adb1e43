package org.newcomerhub.published.store;

import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newcomerhub.content.ContentNode;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.TestContent;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.CommandCounter;
import org.newcomerhub.mongo.FailingMongo;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.published.model.ItemKey;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.store.Contents.Spoken;
import org.newcomerhub.published.store.Contents.Words;
import org.newcomerhub.region.TestRegions;
import org.newcomerhub.schema.GuideBody;
import org.newcomerhub.schema.Text;
import reactor.core.publisher.Flux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ContentsTests {

	private static final TestStore store = TestStore.start();

	private static final GuideBody BODY = TestContent.guide();

	private final MovingClock clock = new MovingClock();

	private final CommandCounter commands = new CommandCounter();

	private final FailingMongo failing = store.failing();

	private final Contents contents = new Contents(
			ContentNode.on(store.connect(this.commands), this.clock).revisions());

	private ContentNode editor = ContentNode.on(store.mongo(), this.clock);

	@BeforeAll
	static void indexes() {
		ContentNode.indexes(store);
	}

	@BeforeEach
	void fill() {
		store.clear();
		this.editor = ContentNode.on(store.mongo(), this.clock);
		this.editor.save(TestRegions.profile("dk", null));
		this.editor.bring("dk", "tax-card", BODY, TestContent.text(BODY, "da", "skat"),
				new Text("en", List.of(TestContent.segment("title", "tax"))));
	}

	@AfterAll
	static void close() {
		store.close();
	}

	private PublishedItem guide() {
		try (PublishedNode node = PublishedNode.on(store.mongo(), this.clock)) {
			return node.view("dk").find(ItemKey.guide("tax-card")).orElseThrow();
		}
	}

	private Words load(PublishedItem item, String... languages) {
		return Objects.requireNonNull(this.contents.load(item, List.of(languages)).block(Await.LONGEST));
	}

	private long finds() {
		return this.commands.sent().stream().filter("find"::equals).count();
	}

	@Test
	void concurrent_misses_load_once() {
		PublishedItem guide = guide();
		List<Words> loaded = Flux.range(0, 50)
			.flatMap((reader) -> this.contents.load(guide, List.of("en", "da")), 50)
			.collectList()
			.blockOptional(Await.LONGEST)
			.orElseThrow();
		assertThat(loaded).hasSize(50).containsOnly(loaded.getFirst());
		assertThat(finds()).isEqualTo(2);
		load(guide, "da", "en");
		assertThat(finds()).isEqualTo(2);
	}

	@Test
	void a_new_revision_is_another_text() {
		load(guide(), "da");
		Item item = this.editor.find("dk", "guide", "tax-card");
		this.editor.publish(item, TestContent.text(BODY, "da", "ny skat"));
		assertThat(load(guide(), "da").get("title")).isEqualTo(new Spoken("da", "ny skat"));
		assertThat(finds()).isEqualTo(2);
	}

	@Test
	void each_segment_comes_from_the_first_language_that_has_it() {
		Words words = load(guide(), "en", "pl", "da");
		assertThat(words.get("title")).isEqualTo(new Spoken("en", "tax"));
		assertThat(words.get("summary")).isEqualTo(new Spoken("da", "summary skat"));
		assertThat(words.languages(List.of("summary", "title", "what.body"))).containsExactly("da", "en");
		assertThatIllegalStateException().isThrownBy(() -> words.get("nothing"));
	}

	@Test
	void a_failed_load_is_not_remembered() {
		PublishedItem guide = guide();
		Contents flaky = new Contents(ContentNode.on(this.failing, this.clock).revisions());
		this.failing.down(true);
		assertThatExceptionOfType(FailingMongo.Crash.class)
			.isThrownBy(() -> flaky.load(guide, List.of("da")).block(Await.LONGEST));
		this.failing.down(false);
		assertThat(flaky.load(guide, List.of("da")).blockOptional(Await.LONGEST)).isPresent();
	}

	@Test
	void a_reader_who_leaves_does_not_spoil_it_for_the_others() {
		PublishedItem guide = guide();
		this.contents.load(guide, List.of("da")).subscribe().dispose();
		assertThat(load(guide, "da").get("title").words()).isEqualTo("skat");
		assertThat(finds()).isEqualTo(1);
	}

}
