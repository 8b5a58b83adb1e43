package org.newcomerhub.device;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.FailingMongo;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.TestEncryption;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.Secrets;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class InstallationsTests {

	private static final String SECRET = Secrets.random();

	private static TestStore store;

	private final MovingClock clock = new MovingClock();

	private final UUID id = UUID.randomUUID();

	@BeforeAll
	static void start() {
		store = TestStore.start();
		DeviceConfiguration configuration = new DeviceConfiguration();
		store.indexes(configuration.installationByToken(), configuration.installationBySilence());
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
		return new Installations(mongo, new Numbers(mongo), TestEncryption.encryption(), this.clock);
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
