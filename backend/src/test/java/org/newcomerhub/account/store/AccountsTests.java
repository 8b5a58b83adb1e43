package org.newcomerhub.account.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newcomerhub.account.Grant;
import org.newcomerhub.account.Role;
import org.newcomerhub.audit.AuditNode;
import org.newcomerhub.audit.AuditNote;
import org.newcomerhub.feed.Consequences;
import org.newcomerhub.feed.FeedNode;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.FailingMongo;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.StoredShape;
import org.newcomerhub.mongo.StoredShapeException;
import org.newcomerhub.mongo.TestStore;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AccountsTests {

	private static final TestStore store = TestStore.start();

	private final MovingClock clock = new MovingClock();

	private final Accounts accounts = node(store.mongo());

	@BeforeAll
	static void indexes() {
		AccountStoreConfiguration declared = new AccountStoreConfiguration();
		store.indexes(declared.accountPendingIndex(declared.accountCollection()), declared.accountNameIndex(),
				declared.accountEmailIndex(), declared.accountIdentityIndex(), declared.accountLinkIndex(),
				declared.firstAdminIndex(), declared.tokenPendingIndex(declared.tokenCollection()),
				declared.tokenAccountIndex());
	}

	@BeforeEach
	void clear() {
		store.clear();
	}

	@AfterAll
	static void close() {
		store.close();
	}

	private FeedNode feed(ReactiveMongoTemplate mongo) {
		return FeedNode.on(mongo, this.clock, AuditNode.on(mongo));
	}

	private Accounts node(ReactiveMongoTemplate mongo) {
		return new Accounts(mongo, feed(mongo).pending());
	}

	private static <T> T get(Mono<T> mono) {
		return mono.blockOptional(Await.LONGEST).orElseThrow();
	}

	private static Account account(String name) {
		return Account.of(UuidCreator.getTimeOrderedEpoch(), name).change().name(name).account();
	}

	private AuditNote note(String action) {
		return new AuditNote("import", action, this.clock.instant(), null, Map.of(), null);
	}

	private Account insert(Account account) {
		return get(this.accounts.insert(account, note("make"), Consequences.quiet()));
	}

	@Test
	void an_account_is_read_as_it_was_written() {
		Account account = account("Åse").change()
			.email("sealed", Names.emailKey("aase@example.org"))
			.passwordHash("hash")
			.identityKey("key")
			.grants(Set.of(new Grant(Role.AUTHOR, "lemvig", null), new Grant(Role.ORGANISER, "dk", new UUID(7, 7))))
			.mapped(new Account.Mapped(true, Set.of(new Grant(Role.ADMIN, "se", null))))
			.language("uk")
			.disabledAt(this.clock.instant())
			.link(new Account.Link("hash", this.clock.instant(), Account.Purpose.RESET))
			.firstAdmin()
			.account();
		insert(account);
		assertThat(get(this.accounts.find(account.id()))).isEqualTo(account);
		Account bare = get(this.accounts.change(new Account(account.id(), 1, 1, null, null, "Åse", null, null, null,
				null, false, Set.of(), null, null, null, 3, null, null), note("change"), Consequences.quiet()));
		assertThat(bare.version()).isEqualTo(2);
		assertThat(get(this.accounts.find(account.id()))).isEqualTo(bare);
		assertThat(this.accounts.findByName("Åse").blockOptional(Await.LONGEST)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "Åse Ø, åse ø", "Straße, STRASSE", "José, Jose\u0301", "ａｄａ, ADA", "' ada ', ada" })
	void a_name_is_the_same_however_it_is_written(String one, String other) {
		insert(account(one));
		assertThat(this.accounts.findByName(other).blockOptional(Await.LONGEST)).isPresent();
		assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> insert(account(other)));
	}

	@Test
	void many_without_a_name_or_an_address_live_side_by_side() {
		for (int i = 0; i < 3; i++) {
			insert(Account.of(UuidCreator.getTimeOrderedEpoch(), "Invited"));
		}
		assertThat(this.accounts.all(null).count().block(Await.LONGEST)).isEqualTo(3);
	}

	@Test
	void of_changes_at_once_one_wins_and_the_others_are_told() {
		Account account = insert(account("Busy"));
		long won = Flux.range(0, 8)
			.flatMap((i) -> this.accounts
				.change(account.change().language("l" + i).account(), note("change"), Consequences.quiet())
				.map((done) -> 1L)
				.onErrorResume(OptimisticLockingFailureException.class, (meanwhile) -> Mono.just(0L)), 8)
			.reduce(0L, Long::sum)
			.blockOptional(Await.LONGEST)
			.orElseThrow();
		assertThat(won).isEqualTo(1);
		assertThat(store.documents("audit")).hasSize(2);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 3, 4, 5, 6, 7 })
	void whatever_a_crash_leaves_of_a_change_is_finished_with_one_audit_entry(int step) {
		Account account = insert(account("Crash"));
		FailingMongo failing = store.failing().crashAfter(step / 2, step % 2 == 1);
		Optional<Account> acknowledged = node(failing)
			.change(account.change().grants(Set.of(new Grant(Role.AUTHOR, "lemvig", null))).account(), note("give"),
					Consequences.quiet())
			.onErrorComplete()
			.blockOptional(Await.LONGEST);
		feed(store.mongo()).sweep(Account.COLLECTION);
		boolean changed = !get(this.accounts.find(account.id())).grants().isEmpty();
		assertThat(acknowledged.isEmpty() || changed).isTrue();
		assertThat(store.documents("audit").stream().filter((entry) -> "give".equals(entry.getString("action"))))
			.hasSize(changed ? 1 : 0);
		assertThat(store.document(Account.COLLECTION, account.id()).orElseThrow()).doesNotContainKey("pendingId");
	}

	@Test
	void an_account_of_a_newer_release_is_refused_and_never_overwritten() {
		Account account = insert(account("Newer"));
		store.set(Account.COLLECTION, account.id(), StoredShape.FIELD, 99);
		assertThatExceptionOfType(StoredShapeException.class)
			.isThrownBy(() -> this.accounts.find(account.id()).block(Await.LONGEST));
		assertThat(this.accounts.all(null).collectList().block(Await.LONGEST)).isEmpty();
	}

	@Test
	void lists_are_read_page_by_page_to_the_end() {
		for (int i = 0; i < 450; i++) {
			insert(Account.of(UuidCreator.getTimeOrderedEpoch(), "Person " + i));
		}
		assertThat(this.accounts.all(null).map(Account::id).collectList().block(Await.LONGEST)).hasSize(450)
			.doesNotHaveDuplicates();
	}

	@Test
	void tries_are_counted_by_all_nodes_together_and_forgotten_with_the_window() {
		Duration window = Duration.ofMinutes(15);
		Attempts one = new Attempts(store.mongo(), this.clock);
		Attempts other = new Attempts(store.connect(), this.clock);
		long refused = Flux.range(0, 20)
			.flatMap((i) -> ((i % 2 == 0) ? one : other).count("name", 10, window), 20)
			.filter(Optional::isPresent)
			.count()
			.blockOptional(Await.LONGEST)
			.orElseThrow();
		assertThat(refused).isEqualTo(10);
		assertThat(get(one.count("name", 10, window)).orElseThrow()).isLessThanOrEqualTo(window);
		assertThat(get(one.count("another", 10, window))).isEmpty();
		this.clock.move(window.plusSeconds(1));
		assertThat(get(other.count("name", 10, window))).isEmpty();
		get(other.count("name", 10, window));
		one.forget("name").block(Await.LONGEST);
		assertThat(get(other.count("name", 1, window))).isEmpty();
		assertThat(store.documents("attempt").toString()).doesNotContain("another");
		this.clock.move(window.plusSeconds(1));
		assertThat(get(one.erase())).isEqualTo(2);
	}

	@Test
	void what_is_over_is_erased() {
		Instant now = this.clock.instant();
		Sessions sessions = new Sessions(store.mongo());
		UUID somebody = UuidCreator.getTimeOrderedEpoch();
		for (int hours : new int[] { 1, 13, 200 }) {
			sessions
				.insert(new Session("s" + hours, Session.SHAPE, somebody, 0, now.minus(Duration.ofHours(hours)),
						now.minus(Duration.ofHours(hours % 20))))
				.block(Await.LONGEST);
		}
		assertThat(get(sessions.erase(now.minus(Duration.ofHours(12)), now.minus(Duration.ofDays(7))))).isEqualTo(2);
		Tokens tokens = new Tokens(store.mongo(), feed(store.mongo()).pending());
		for (int days : new int[] { -1, 1 }) {
			UUID id = UuidCreator.getTimeOrderedEpoch();
			get(tokens.insert(new Token(id, Token.SHAPE, "hash", somebody, "t", Set.of("read"), now,
					now.plus(Duration.ofDays(days)), null), note("make-token")));
		}
		assertThat(get(tokens.erase(now))).isEqualTo(1);
		assertThat(store.documents("token")).hasSize(1);
	}

	@Test
	void a_token_that_is_revoked_is_over_even_if_the_node_dies_then() {
		Tokens tokens = new Tokens(store.mongo(), feed(store.mongo()).pending());
		UUID id = UuidCreator.getTimeOrderedEpoch();
		Token token = get(tokens.insert(new Token(id, Token.SHAPE, "hash", id, "t", Set.of("read"),
				this.clock.instant(), this.clock.instant().plusSeconds(60), null), note("make-token")));
		FailingMongo failing = store.failing().crashAfter(1, false);
		new Tokens(failing, feed(failing).pending()).revoke(token, note("revoke-token"))
			.onErrorComplete()
			.block(Await.LONGEST);
		assertThat(tokens.find(id).blockOptional(Await.LONGEST)).isEmpty();
		feed(store.mongo()).sweep(Token.COLLECTION);
		assertThat(store.documents("audit")).extracting((entry) -> entry.getString("action"))
			.containsExactlyInAnyOrder("make-token", "revoke-token");
	}

}
