package org.newcomerhub.translation.glossary;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newcomerhub.audit.AuditNode;
import org.newcomerhub.feed.FeedNode;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.FailingMongo;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.TestStore;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TermsTests {

	private static final TestStore store = TestStore.start();

	private final MovingClock clock = new MovingClock();

	private final Terms terms = terms(store.mongo());

	@BeforeAll
	static void indexes() {
		GlossaryConfiguration configuration = new GlossaryConfiguration();
		store.indexes(configuration.glossaryKeyIndex(), configuration.glossaryCreatedWithIndex(),
				configuration.glossaryPendingIndex(configuration.glossaryCollection()));
	}

	@BeforeEach
	void clear() {
		store.clear();
	}

	@AfterAll
	static void close() {
		store.close();
	}

	private FeedNode node(ReactiveMongoTemplate mongo) {
		return FeedNode.on(mongo, this.clock, AuditNode.on(mongo));
	}

	private Terms terms(ReactiveMongoTemplate mongo) {
		return new Terms(mongo, node(mongo).pending(), this.clock);
	}

	private static Term term(String region, String word) {
		return new Term(UUID.randomUUID(), 1, region, "da", word, List.of(), null,
				Map.of("zh-Hans", new Term.Wording(List.of("a"), List.of("b"))), true);
	}

	private List<Term> all(String region) {
		return this.terms.of(region).collectList().blockOptional(Await.LONGEST).orElseThrow();
	}

	private static List<Object> audited() {
		return store.documents("audit").stream().map((entry) -> entry.get("action")).toList();
	}

	@Test
	void a_region_s_terms_are_read_page_by_page_and_no_other_s() {
		IntStream.range(0, 450).forEach((n) -> this.terms.insert(term("dk", "ord " + n), "anna", null).block());
		this.terms.insert(term("dk-north", "ord"), "anna", null).block();
		assertThat(all("dk")).hasSize(450).doesNotHaveDuplicates();
		assertThat(all("dk-north")).hasSize(1);
		assertThat(all("d")).isEmpty();
		Term one = all("dk").getFirst();
		assertThat(this.terms.find(one.id()).block()).isEqualTo(one);
	}

	@Test
	void a_crash_at_any_write_leaves_a_whole_change_and_its_audit_or_none() {
		Term term = term("dk", "ord");
		this.terms.insert(term, "anna", null).block(Await.LONGEST);
		for (int write = 0; write < 4; write++) {
			FailingMongo failing = store.failing().crashAfter(write, write % 2 == 1);
			Term now = all("dk").getFirst();
			int before = audited().size();
			try {
				terms(failing).change(now, "berit").block(Await.LONGEST);
			}
			catch (RuntimeException crash) {
				// the next node finishes it
				assertThat(failing.hasCrashed()).isTrue();
			}
			node(store.mongo()).sweep(Terms.COLLECTION);
			Term after = all("dk").getFirst();
			assertThat(audited()).as("after %d writes", write)
				.hasSize(before + (int) (after.version() - now.version()));
			Document stored = store.document(Terms.COLLECTION, term.id()).orElseThrow();
			assertThat(stored.getList("pending", Document.class, List.of())).isEmpty();
		}
		assertThat(all("dk").getFirst().version()).isGreaterThan(1);
	}

	@Test
	void one_change_of_a_version_is_made_and_none_of_what_was_taken_out() {
		Term term = term("dk", "ord");
		this.terms.insert(term, "anna", null).block(Await.LONGEST);
		this.terms.change(term, "berit").block(Await.LONGEST);
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.terms.change(term, "carl").block(Await.LONGEST));
		Term now = all("dk").getFirst();
		this.terms.delete(now, "carl").block(Await.LONGEST);
		assertThat(all("dk")).isEmpty();
		assertThat(this.terms.find(term.id()).blockOptional(Await.LONGEST)).isEmpty();
		assertThat(store.document(Terms.COLLECTION, term.id()).orElseThrow().toString()).doesNotContain("ord");
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.terms.change(now, "dora").block(Await.LONGEST));
		assertThat(this.terms.known(List.of(term.id())).block(Await.LONGEST)).containsExactly(term.id());
		assertThat(audited()).containsExactlyInAnyOrder("create-term", "change-term", "delete-term");
	}

	@Test
	void a_term_is_there_once() {
		this.terms.insert(term("dk", "Ord"), "anna", null).block(Await.LONGEST);
		assertThatExceptionOfType(DuplicateKeyException.class)
			.isThrownBy(() -> this.terms.insert(term("dk", "ord"), "anna", null).block(Await.LONGEST));
		this.terms.insert(term("se", "ord"), "anna", null).block(Await.LONGEST);
	}

}
