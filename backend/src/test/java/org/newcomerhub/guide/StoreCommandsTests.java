package org.newcomerhub.guide;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newcomerhub.content.ContentNode;
import org.newcomerhub.content.TestContent;
import org.newcomerhub.localization.LanguageMatch;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.CommandCounter;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.published.ListQuery;
import org.newcomerhub.published.Reading;
import org.newcomerhub.published.TestListing;
import org.newcomerhub.published.model.ItemKey;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.Ranking;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.published.store.Contents;
import org.newcomerhub.published.store.PublishedNode;
import org.newcomerhub.region.TestRegions;
import org.newcomerhub.schema.AdditionBody;
import org.newcomerhub.schema.GuideBody;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a reader costs the store.
 */
class StoreCommandsTests {

	private static final TestStore store = TestStore.start();

	private static final Ranking DANISH = new Ranking(List.of(new Ranking.Ranked("da", LanguageMatch.EXACT)), "da");

	private final MovingClock clock = new MovingClock();

	private final CommandCounter commands = new CommandCounter();

	@BeforeAll
	static void indexes() {
		ContentNode.indexes(store);
	}

	@BeforeEach
	void fill() {
		store.clear();
		ContentNode editor = ContentNode.on(store.mongo(), this.clock);
		editor.save(TestRegions.profile("dk", null));
		editor.save(TestRegions.profile("lemvig", "dk"));
		for (int n = 0; n < 12; n++) {
			GuideBody body = TestContent.guide("guide-0", "guide-1", "guide-2");
			editor.bring("dk", "guide-" + n, body, TestContent.text(body, "da", "se [anden](guide:guide-3)"),
					TestContent.text(body, "en", "words"));
		}
		AdditionBody addition = TestContent.addition("dk", "guide-5");
		editor.bring("lemvig", "guide-5", addition, TestContent.text(addition, "da", "her"));
	}

	@AfterAll
	static void close() {
		store.close();
	}

	/** What a reader of Lemvig sees; the node that loaded it is gone. */
	private RegionView lemvig() {
		try (PublishedNode node = PublishedNode.on(store.mongo(), this.clock)) {
			return node.view("lemvig");
		}
	}

	private Contents contents() {
		return PublishedNode.contents(ContentNode.on(store.connect(this.commands), this.clock));
	}

	private Set<String> hellos() {
		return Set.of("hello", "isMaster", "ismaster");
	}

	private List<String> sent() {
		return this.commands.sent().stream().filter((name) -> !hellos().contains(name)).toList();
	}

	@Test
	void a_list_costs_nothing() {
		RegionView view = lemvig();
		contents();
		GuideProjection guides = new GuideProjection();
		ListQuery query = new ListQuery(ListQuery.all().filter(), 5, List.of("da"), null);
		assertThat(TestListing.by(this.clock).list(guides, view, DANISH, query).items()).hasSize(5);
		assertThat(sent()).isEmpty();
	}

	@Test
	void a_guide_costs_one_read_for_each_text_once() {
		RegionView view = lemvig();
		Contents contents = contents();
		PublishedItem guide = view.find(ItemKey.guide("guide-5")).orElseThrow();
		Reading.of(view, guide, DANISH, contents, this.clock).block(Await.LONGEST);
		// its Danish text and that of Lemvig's addition; the titles of related guides are
		// in memory
		assertThat(sent()).containsExactly("find", "find");
		Reading.of(view, guide, DANISH, contents, this.clock).block(Await.LONGEST);
		assertThat(sent()).hasSize(2);
	}

}
