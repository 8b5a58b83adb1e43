package org.newcomerhub.translation.coverage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.FailingMongo;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.StoreIndexes;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.published.web.AskedLanguages;
import org.newcomerhub.published.web.AskedLanguages.Asked;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

class AskedDaysTests {

	private static final TestStore store = TestStore.start();

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

	private static final UUID ITEM = UUID.fromString("019ab000-0000-7000-8000-000000000001");

	private static StoreIndexes indexes;

	private final AskedDays days = new AskedDays(store.mongo());

	private final MovingClock clock = new MovingClock();

	@BeforeAll
	static void declare() {
		indexes = store.indexes(new CoverageConfiguration().askedToForget());
	}

	@BeforeEach
	void clear() {
		store.clear();
	}

	@AfterAll
	static void close() {
		store.close();
	}

	private void add(String region, UUID item, LocalDate day, String language, long count) {
		this.days.add(region, item, day, Map.of(language, count)).block(Await.LONGEST);
	}

	private Map<Asked, Long> sum(String region, LocalDate from, LocalDate to) {
		return Objects.requireNonNull(this.days.sum(region, from, to).block(Await.LONGEST));
	}

	@Test
	void nodes_that_count_at_once_lose_nothing() {
		AskedDays other = new AskedDays(store.connect());
		Flux<Void> all = Flux.range(0, 200).flatMap((i) -> {
			AskedDays node = (i % 2 == 0) ? this.days : other;
			return node.add("lemvig", ITEM, TODAY, Map.of((i % 4 < 2) ? "ar" : "zh-Hans", 3L));
		}, 16);
		all.blockLast(Await.LONGEST);
		assertThat(sum("lemvig", TODAY, TODAY)).containsOnly(Map.entry(new Asked("lemvig", ITEM, "ar"), 300L),
				Map.entry(new Asked("lemvig", ITEM, "zh-Hans"), 300L));
		assertThat(store.documents(AskedDays.COLLECTION)).hasSize(1);
	}

	@Test
	void only_the_days_asked_for_and_only_the_region_asked_for_are_summed_up() {
		add("lemvig", ITEM, TODAY.minusDays(28), "ar", 1);
		add("lemvig", ITEM, TODAY.minusDays(27), "ar", 10);
		add("lemvig", ITEM, TODAY, "ar", 100);
		add("lemvig", ITEM, TODAY.plusDays(1), "ar", 1_000);
		add("lemvig-2", ITEM, TODAY, "ar", 10_000);
		add("lemvi", ITEM, TODAY, "ar", 10_000);
		assertThat(sum("lemvig", TODAY.minusDays(27), TODAY))
			.containsExactly(Map.entry(new Asked("lemvig", ITEM, "ar"), 110L));
		assertThat(sum("nowhere", TODAY.minusDays(27), TODAY)).isEmpty();
	}

	@Test
	void more_items_than_a_page_holds_are_all_summed_up() {
		Flux.range(0, 1_100)
			.flatMap(
					(i) -> this.days.add("lemvig", new UUID(ITEM.getMostSignificantBits(), i), TODAY, Map.of("ar", 1L)))
			.blockLast(Await.LONGEST);
		assertThat(sum("lemvig", TODAY, TODAY)).hasSize(1_100);
	}

	@Test
	void a_month_is_forgotten_when_it_is_over_for_thirteen_months() {
		add("lemvig", ITEM, LocalDate.of(2025, 9, 30), "ar", 1);
		add("lemvig", ITEM, LocalDate.of(2025, 10, 1), "ar", 1);
		assertThat(this.days.forgetBefore(YearMonth.of(2026, 10)).block(Await.LONGEST)).isZero();
		assertThat(this.days.forgetBefore(YearMonth.of(2026, 11)).block(Await.LONGEST)).isEqualTo(1);
		assertThat(store.documents(AskedDays.COLLECTION)).singleElement()
			.satisfies((left) -> assertThat(left.getString("_id")).startsWith("lemvig/2025-10/"));
	}

	@Test
	void what_the_store_did_not_take_is_kept_the_next_time() {
		FailingMongo failing = store.failing().crashAfter(0, false);
		AskedLanguages counted = new AskedLanguages();
		Asked asked = new Asked("lemvig", ITEM, "ar");
		counted.giveBack(Map.of(asked, 7L));
		keeping(counted, new AskedDays(failing)).keep().block(Await.LONGEST);
		assertThat(failing.hasCrashed()).isTrue();
		assertThat(sum("lemvig", TODAY, TODAY)).isEmpty();
		AskedKeeping again = keeping(counted, this.days);
		again.keep().block(Await.LONGEST);
		again.keep().block(Await.LONGEST);
		assertThat(sum("lemvig", TODAY, TODAY)).containsExactly(Map.entry(asked, 7L));
	}

	@Test
	void a_node_that_stops_keeps_what_it_has_counted() {
		AskedLanguages counted = new AskedLanguages();
		AskedKeeping keeping = keeping(counted, this.days);
		keeping.start();
		counted.giveBack(Map.of(new Asked("lemvig", ITEM, "ti"), 2L));
		Mono.<Void>create((stopped) -> keeping.stop(stopped::success)).block(Await.LONGEST);
		assertThat(keeping.isRunning()).isFalse();
		assertThat(sum("lemvig", TODAY, TODAY)).containsExactly(Map.entry(new Asked("lemvig", ITEM, "ti"), 2L));
	}

	private AskedKeeping keeping(AskedLanguages counted, AskedDays kept) {
		return new AskedKeeping(counted, kept, new Readers(kept, this.clock), indexes, this.clock);
	}

}
