package org.newcomerhub.device;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newcomerhub.feed.FeedNode;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.FailingMongo;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.TestEncryption;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.Secrets;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class InstallationsTests {

	private static final String SECRET = Secrets.random();

	private static TestStore store;

	private final MovingClock clock = new MovingClock();

	private final UUID id = UUID.randomUUID();

	/** Of whom others were told that they are gone. */
	private final List<UUID> erased = new CopyOnWriteArrayList<>();

	@BeforeAll
	static void start() {
		store = TestStore.start();
		DeviceConfiguration configuration = new DeviceConfiguration();
		store.indexes(configuration.installationByToken(), configuration.installationBySilence(),
				configuration.installationPendingIndex(configuration.installationCollection()));
	}

	@AfterAll
	static void stop() {
		store.close();
	}

	@BeforeEach
	void empty() {
		store.clear();
	}

	private Installations on(ReactiveMongoTemplate mongo) {
		Numbers numbers = new Numbers(mongo);
		return new Installations(mongo, numbers, new Departures(mongo, node(mongo).pending()),
				TestEncryption.encryption(), this.clock);
	}

	private FeedNode node(ReactiveMongoTemplate mongo) {
		InstallationListener listener = (erased) -> Mono.fromRunnable(() -> this.erased.add(erased));
		return FeedNode.on(mongo, this.clock,
				new Erasing(mongo, new Numbers(mongo), new StaticListableBeanFactory(Map.of("listener", listener))
					.getBeanProvider(InstallationListener.class)));
	}

	private static Profile profile(String... languages) {
		return new Profile(Provider.FCM, "android", "1.0", List.of(languages), ZoneId.of("Europe/Copenhagen"),
				List.of("category:tax"), null);
	}

	private static <T> T get(Mono<T> mono) {
		return mono.blockOptional(Await.LONGEST).orElseThrow();
	}

	private static Mono<Installations.Registered> register(Installations installations, UUID id, String secret,
			@Nullable String token, String... regions) {
		return installations.register(id, secret, profile("ti", "en"), new TreeSet<>(Set.of(regions)), token);
	}

	private Installations.Registered register(UUID id, @Nullable String token, String... regions) {
		return get(register(on(store.mongo()), id, SECRET, token, regions));
	}

	private Installation found(UUID id) {
		return get(on(store.mongo()).authenticate(id, SECRET));
	}

	@Test
	void the_same_twice_is_one_registration_and_changes_nothing() {
		assertThat(register(this.id, "token", "lemvig", "dk").created()).isTrue();
		Document first = store.document("installation", this.id).orElseThrow();
		Installations.Registered again = register(this.id, "token", "dk", "lemvig");
		assertThat(again.created()).isFalse();
		assertThat(store.document("installation", this.id)).contains(first);
		assertThat(found(this.id).numbers()).containsEntry("dk", 1L).containsEntry("lemvig", 1L).hasSize(2);
	}

	@Test
	void nothing_lies_in_the_store_by_which_one_could_speak_for_it_or_reach_the_device() {
		register(this.id, "provider-token", "dk");
		String kept = store.document("installation", this.id).orElseThrow().toJson();
		assertThat(kept).doesNotContain(SECRET).doesNotContain("provider-token");
	}

	@Test
	void another_secret_opens_nothing() {
		register(this.id, null, "dk");
		Installations installations = on(store.mongo());
		assertThat(installations.authenticate(this.id, Secrets.random()).blockOptional(Await.LONGEST)).isEmpty();
		assertThat(installations.authenticate(this.id, null).blockOptional(Await.LONGEST)).isEmpty();
		assertThat(installations.authenticate(UUID.randomUUID(), SECRET).blockOptional(Await.LONGEST)).isEmpty();
		assertThatThrownBy(
				() -> register(installations, this.id, Secrets.random(), "other", "lemvig").block(Await.LONGEST))
			.isInstanceOf(ProblemException.class)
			.hasMessageContaining("wrong-secret");
		assertThat(found(this.id).numbers()).containsOnlyKeys("dk");
	}

	@Test
	void a_token_that_moves_leaves_the_installation_that_had_it() {
		UUID other = UUID.randomUUID();
		register(this.id, "token", "dk");
		register(other, "token", "dk");
		assertThat(found(this.id).token()).isNull();
		assertThat(found(other).token()).isNotNull();
		register(this.id, "token", "dk");
		assertThat(found(this.id).token()).isNotNull();
		assertThat(found(other).tokenHash()).isNull();
	}

	@Test
	void whatever_many_claim_at_once_a_token_is_one_installations() {
		List<UUID> ids = IntStream.range(0, 8).mapToObj((i) -> UUID.randomUUID()).toList();
		List<Installations> nodes = List.of(on(store.mongo()), on(store.connect()));
		Flux.range(0, 8)
			.flatMap((i) -> register(nodes.get(i % 2), ids.get(i), SECRET, "token", "dk"), 8)
			.blockLast(Await.LONGEST);
		assertThat(ids.stream().filter((one) -> found(one).token() != null)).hasSize(1);
	}

	@Test
	void numbers_are_dense_whoever_registers_at_once() {
		List<UUID> ids = IntStream.range(0, 40).mapToObj((i) -> UUID.randomUUID()).toList();
		List<Installations> nodes = List.of(on(store.mongo()), on(store.connect()));
		Flux.range(0, 40)
			.flatMap((i) -> register(nodes.get(i % 2), ids.get(i), SECRET, "token" + i, "dk"), 16)
			.blockLast(Await.LONGEST);
		Set<Long> numbers = new HashSet<>();
		ids.forEach((one) -> numbers.add(Objects.requireNonNull(found(one).numbers().get("dk"))));
		assertThat(numbers).hasSize(40).contains(1L, 40L);
		assertThat(get(nodes.getFirst().last("dk"))).isEqualTo(40);
		assertThat(get(nodes.getFirst().numbered("dk", 11, 10).collectList())).hasSize(10)
			.allSatisfy((one) -> assertThat(one.numbers().get("dk")).isBetween(11L, 20L));
	}

	@Test
	void a_region_that_is_left_reaches_it_no_more() {
		register(this.id, null, "dk", "lemvig");
		register(this.id, null, "lemvig");
		Installations installations = on(store.mongo());
		assertThat(get(installations.numbered("dk", 1, 10).collectList())).isEmpty();
		assertThat(get(installations.numbered("lemvig", 1, 10).collectList())).singleElement()
			.isEqualTo(found(this.id));
	}

	@ParameterizedTest
	@CsvSource({ "0,false", "0,true", "1,false", "1,true", "2,false", "2,true" })
	void a_crash_on_the_way_leaves_what_a_repeat_completes(int writes, boolean answerLost) {
		FailingMongo dying = store.failing().crashAfter(writes, answerLost);
		assertThatThrownBy(() -> register(on(dying), this.id, SECRET, "token", "dk").block(Await.LONGEST))
			.isInstanceOf(RuntimeException.class);
		register(this.id, "token", "dk");
		assertThat(get(on(store.mongo()).numbered("dk", 1, 10).collectList())).singleElement()
			.satisfies((one) -> assertThat(one.id()).isEqualTo(this.id));
	}

	@Test
	void erasing_leaves_nothing() {
		register(this.id, "token", "dk", "lemvig");
		on(store.mongo()).erase(found(this.id)).block(Await.LONGEST);
		assertThat(store.documents("installation")).isEmpty();
		assertThat(store.documents("recipient")).allMatch((document) -> !document.containsKey("installation"));
		assertThat(register(this.id, "token", "dk").created()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "0,false", "0,true", "1,false", "1,true", "2,false", "2,true", "3,false", "3,true", "4,false",
			"4,true" })
	void what_others_keep_of_it_is_erased_also_when_a_node_dies_on_the_way(int writes, boolean answerLost) {
		register(this.id, "token", "dk", "lemvig");
		Installation there = found(this.id);
		FailingMongo dying = store.failing().crashAfter(writes, answerLost);
		on(dying).erase(there).onErrorComplete().block(Await.LONGEST);
		if (writes == 0 && !answerLost) {
			assertThat(found(this.id)).isEqualTo(there);
			on(store.mongo()).erase(there).block(Await.LONGEST);
		}
		Installations installations = on(store.mongo());
		assertThat(installations.authenticate(this.id, SECRET).blockOptional(Await.LONGEST)).isEmpty();
		assertThat(get(installations.read(List.of(this.id)).collectList())).isEmpty();
		node(store.mongo()).sweep("installation");
		assertThat(this.erased).contains(this.id);
		assertThat(store.documents("installation")).isEmpty();
		assertThat(store.documents("recipient")).allMatch((document) -> !document.containsKey("installation"));
	}

	@Test
	void one_that_comes_back_while_it_is_erased_begins_anew() {
		register(this.id, "token", "dk");
		Installation there = found(this.id);
		on(store.failing().crashAfter(1, false)).erase(there).block(Await.LONGEST);
		Installations.Registered again = get(register(on(store.mongo()), this.id, Secrets.random(), "token", "lemvig"));
		assertThat(again.created()).isTrue();
		assertThat(this.erased).containsExactly(this.id);
		node(store.mongo()).sweep("installation");
		assertThat(get(on(store.mongo()).numbered("lemvig", 1, 10).collectList())).hasSize(1);
		assertThat(get(on(store.mongo()).numbered("dk", 1, 10).collectList())).isEmpty();
	}

	@Test
	void guides_and_the_day_of_arrival_are_lists_beside_the_regions() {
		String guide = "guide:" + UUID.randomUUID();
		Installations installations = on(store.mongo());
		Profile follows = follows("arrived:2026-11-03", "category:tax", guide);
		get(installations.register(this.id, SECRET, follows, new TreeSet<>(Set.of("dk")), null));
		Installation there = found(this.id);
		assertThat(there.numbers()).containsOnlyKeys("dk", guide, "arrived:2026-11-03");
		assertThat(there.regions()).containsExactly("dk");
		assertThat(InstallationView.of(there).regions()).containsExactly("dk");
		for (String list : List.of("dk", guide, "arrived:2026-11-03")) {
			assertThat(get(installations.last(list))).isEqualTo(1);
			assertThat(get(installations.numbered(list, 1, 10).collectList())).containsExactly(there);
		}
		get(installations.register(this.id, SECRET, follows("category:tax"), new TreeSet<>(Set.of("dk")), null));
		assertThat(found(this.id).numbers()).containsOnlyKeys("dk");
		assertThat(get(installations.numbered(guide, 1, 10).collectList())).isEmpty();
	}

	@Test
	void a_list_that_an_older_release_left_behind_reaches_nobody() {
		String guide = "guide:" + UUID.randomUUID();
		Installations installations = on(store.mongo());
		get(installations.register(this.id, SECRET, follows(guide), new TreeSet<>(Set.of("dk")), null));
		store.set("installation", this.id, "topics", List.of());
		assertThat(get(installations.numbered(guide, 1, 10).collectList())).isEmpty();
	}

	private static Profile follows(String... topics) {
		return new Profile(Provider.FCM, "android", "1.0", List.of("ti"), ZoneId.of("Europe/Copenhagen"),
				List.of(topics), null);
	}

	@Test
	void a_token_is_forgotten_only_while_it_is_still_the_one_that_failed() {
		register(this.id, "old", "dk");
		Installation before = found(this.id);
		Installations installations = on(store.mongo());
		assertThat(installations.token(before)).isEqualTo("old");
		register(this.id, "new", "dk");
		installations.forgetToken(this.id, Objects.requireNonNull(before.tokenHash())).block(Await.LONGEST);
		assertThat(installations.token(found(this.id))).isEqualTo("new");
		installations.forgetToken(this.id, Objects.requireNonNull(found(this.id).tokenHash())).block(Await.LONGEST);
		assertThat(installations.token(found(this.id))).isNull();
		assertThat(found(this.id).numbers()).containsOnlyKeys("dk");
	}

	@Test
	void it_is_noted_once_a_day_that_it_was_heard_of_and_the_silent_are_forgotten() {
		UUID silent = UUID.randomUUID();
		register(this.id, "one", "dk");
		register(silent, "two", "dk");
		LocalDate first = found(this.id).lastSeen();
		this.clock.move(Duration.ofDays(200));
		assertThat(found(this.id).lastSeen()).isEqualTo(first.plusDays(200));
		this.clock.move(Duration.ofDays(71));
		Forgetting forgetting = new Forgetting(on(store.mongo()), this.clock);
		forgetting
			.run(new org.newcomerhub.jobs.Claim(
					new org.newcomerhub.jobs.Job("x/y", "x", "y", this.clock.instant(), java.util.Map.of(), 0), 1,
					this.clock.instant().plusSeconds(30)))
			.block(Await.LONGEST);
		assertThat(store.documents("installation")).singleElement()
			.satisfies((one) -> assertThat(one.get("_id")).isEqualTo(this.id));
		assertThat(get(on(store.mongo()).numbered("dk", 1, 10).collectList())).hasSize(1);
	}

	@Test
	void what_a_newer_release_wrote_is_neither_read_nor_forgotten() {
		register(this.id, "token", "dk");
		store.set("installation", this.id, "schemaVersion", 2);
		this.clock.move(Duration.ofDays(400));
		assertThat(get(on(store.mongo()).forget(LocalDate.of(2028, 1, 1)))).isZero();
		assertThatThrownBy(() -> found(this.id)).hasMessageContaining("newer release");
	}

}
