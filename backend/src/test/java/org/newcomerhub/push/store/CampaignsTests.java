package org.newcomerhub.push.store;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newcomerhub.feed.Consequences;
import org.newcomerhub.feed.FeedNode;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.FailingMongo;
import org.newcomerhub.mongo.FollowUp;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.push.model.Campaign;
import org.newcomerhub.push.model.Campaign.State;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.newcomerhub.push.store.TestCampaigns.NOW;

class CampaignsTests {

	private static final TestStore store = TestStore.start();

	private final UUID id = UUID.randomUUID();

	private final Planning planning = new Planning();

	private final FeedNode node = FeedNode.on(store.mongo(), new MovingClock(), this.planning);

	private final Campaigns campaigns = new Campaigns(store.mongo(), this.node.pending());

	@BeforeAll
	static void indexes() {
		PushStoreConfiguration configuration = new PushStoreConfiguration();
		store.indexes(configuration.campaignPendingIndex(configuration.campaignCollection()),
				configuration.campaignListIndex());
	}

	@BeforeEach
	void clear() {
		store.clear();
	}

	@AfterAll
	static void close() {
		store.close();
	}

	/** Stands where delivery plans; writes down what was asked of it. */
	private static final class Planning implements FollowUp {

		private final List<String> asked = new CopyOnWriteArrayList<>();

		@Override
		public String name() {
			return Campaigns.PLAN;
		}

		@Override
		public Mono<Void> perform(String document, String step, Document details) {
			return Mono.fromRunnable(() -> this.asked.add(document + " " + details.getString(Campaigns.DUE)));
		}

	}

	private static <T> T get(Mono<T> mono) {
		return mono.blockOptional(Await.LONGEST).orElseThrow();
	}

	private Campaign draft() {
		return get(this.campaigns.insert(TestCampaigns.draft(this.id), Consequences.quiet()));
	}

	private static Campaign send(Campaign campaign) {
		return (campaign.state() == State.DRAFT) ? TestCampaigns.sending(campaign, NOW) : campaign;
	}

	@Test
	void what_was_put_in_is_found_again() {
		Campaign draft = draft();
		assertThat(get(this.campaigns.find(this.id))).isEqualTo(draft);
		assertThat(this.campaigns.find(List.of(this.id, UUID.randomUUID())).collectList().block(Await.LONGEST))
			.containsExactly(draft);
		assertThat(this.campaigns.find(UUID.randomUUID()).blockOptional(Await.LONGEST)).isEmpty();
		assertThatThrownBy(() -> draft()).isInstanceOf(DuplicateKeyException.class);
	}

	@Test
	void beginning_to_send_twice_is_planned_once() {
		draft();
		get(this.campaigns.change(this.id, CampaignsTests::send));
		Campaign sent = get(this.campaigns.change(this.id, CampaignsTests::send));
		assertThat(sent.version()).isEqualTo(2);
		assertThat(this.planning.asked).containsExactly("campaign/" + this.id + " " + NOW);
	}

	@Test
	void eight_at_once_begin_one_sending() {
		draft();
		Flux.range(0, 8)
			.flatMap((number) -> this.campaigns.change(this.id, CampaignsTests::send), 8)
			.blockLast(Await.LONGEST);
		assertThat(this.planning.asked).hasSize(1);
		assertThat(get(this.campaigns.find(this.id)).version()).isEqualTo(2);
	}

	@ParameterizedTest
	@CsvSource({ "0, false, false", "0, true, true", "1, false, true" })
	void a_crash_when_sending_begins_loses_neither_or_both(int writes, boolean answerLost, boolean begun) {
		draft();
		FailingMongo failing = store.failing().crashAfter(writes, answerLost);
		FeedNode crashing = FeedNode.on(failing, new MovingClock(), this.planning);
		new Campaigns(failing, crashing.pending()).change(this.id, CampaignsTests::send)
			.onErrorComplete()
			.block(Await.LONGEST);
		this.node.sweep(Campaigns.COLLECTION);
		assertThat(get(this.campaigns.find(this.id)).state()).isEqualTo(begun ? State.SENDING : State.DRAFT);
		assertThat(!this.planning.asked.isEmpty()).isEqualTo(begun);
		assertThat(this.planning.asked.stream().distinct()).hasSizeLessThanOrEqualTo(1);
	}

	@Test
	void what_a_rule_makes_twice_is_sent_once_and_stays_what_it_was() {
		Campaign first = TestCampaigns.sending(TestCampaigns.draft(this.id), NOW);
		Campaign second = TestCampaigns.sending(TestCampaigns.draft(this.id), NOW.plusSeconds(5));
		assertThat(get(this.campaigns.made(first))).isEqualTo(first);
		assertThat(get(this.campaigns.made(second))).isEqualTo(first);
		assertThat(this.planning.asked).containsExactly("campaign/" + this.id + " " + NOW);
	}

	@Test
	void a_change_of_what_was_read_before_another_changed_it_is_refused() {
		Campaign read = draft();
		get(this.campaigns.change(this.id, CampaignsTests::send));
		Campaign late = read.ended(State.CANCELLED, NOW);
		assertThatThrownBy(() -> get(this.campaigns.change(read, late, Consequences.quiet())))
			.isInstanceOf(OptimisticLockingFailureException.class);
		assertThatThrownBy(() -> this.campaigns.remove(read, Consequences.quiet()).block(Await.LONGEST))
			.isInstanceOf(OptimisticLockingFailureException.class);
	}

	@Test
	void what_is_cancelled_does_not_end_as_sent() {
		draft();
		Map<String, Map<String, Long>> totals = Map.of("da", Map.of("accepted", 3L));
		get(this.campaigns.change(this.id, CampaignsTests::send));
		get(this.campaigns.change(this.id, (found) -> found.ended(State.CANCELLED, NOW)));
		assertThat(get(this.campaigns.end(this.id, NOW, totals)).state()).isEqualTo(State.CANCELLED);
	}

	@Test
	void the_end_says_what_came_of_it_once() {
		draft();
		get(this.campaigns.change(this.id, CampaignsTests::send));
		assertThat(this.campaigns.totals(this.id).blockOptional(Await.LONGEST)).isEmpty();
		Map<String, Map<String, Long>> totals = Map.of("da", Map.of("accepted", 3L, "held-back", 1L), "pt-BR",
				Map.of("accepted", 2L));
		assertThat(get(this.campaigns.end(this.id, NOW, totals)).state()).isEqualTo(State.SENT);
		get(this.campaigns.end(this.id, NOW, Map.of()));
		assertThat(get(this.campaigns.totals(this.id))).isEqualTo(totals);
	}

	@Test
	void a_list_goes_on_where_its_page_ended_the_newest_first() {
		List<Campaign> all = IntStream.range(0, 5).mapToObj((number) -> {
			Campaign draft = TestCampaigns.draft(UUID.randomUUID());
			Campaign.History past = draft.history();
			return get(this.campaigns.insert(draft.in(State.DRAFT, new Campaign.History("anna", NOW.plusSeconds(number),
					past.changedBy(), null, null, null, null, null)), Consequences.quiet()));
		}).toList();
		Campaigns.Filter filter = new Campaigns.Filter(List.of("lemvig", "dk"), State.DRAFT, null, true);
		List<Campaign> first = get(this.campaigns.page(filter, null, 3).collectList());
		List<Campaign> second = get(this.campaigns.page(filter, Campaigns.order(first.getLast()), 3).collectList());
		assertThat(first).containsExactly(all.get(4), all.get(3), all.get(2));
		assertThat(second).containsExactly(all.get(1), all.get(0));
		assertThat(
				get(this.campaigns.page(new Campaigns.Filter(List.of("dk"), null, null, false), null, 3).collectList()))
			.isEmpty();
	}

	@Test
	void what_a_newer_release_wrote_is_left_out_of_lists_and_not_opened() {
		draft();
		store.set(Campaigns.COLLECTION, this.id, "schemaVersion", 2);
		assertThat(get(
				this.campaigns.page(new Campaigns.Filter(List.of("lemvig"), null, null, false), null, 3).collectList()))
			.isEmpty();
		assertThatThrownBy(() -> get(this.campaigns.find(this.id))).hasMessageContaining("campaign/" + this.id);
	}

}
