package org.newcomerhub.mongo.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.bson.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newcomerhub.mongo.TestStore;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.data.mongodb.core.query.Criteria.where;

class EmbeddedStoreTests {

	private static final Duration LONGEST = Duration.ofSeconds(30);

	@AutoClose
	private final EmbeddedStore embedded = EmbeddedStore.inMemory(0);

	@AutoClose
	private final TestStore store = TestStore.of(this.embedded, "embedded");

	@TempDir
	Path folder;

	@Test
	void hello_is_answered_as_by_a_primary() {
		Document answer = this.store.mongo().executeCommand(new Document("hello", 1)).blockOptional().orElseThrow();
		assertThat(answer).containsEntry("isWritablePrimary", true).containsKey("maxWireVersion");
		assertThat(answer.get("ok", Number.class).intValue()).isEqualTo(1);
	}

	@Test
	void what_is_on_disk_is_there_again_after_closing() {
		try (EmbeddedStore first = EmbeddedStore.open(this.folder); TestStore client = TestStore.of(first, "disk")) {
			client.mongo().insert(new Document("_id", "a"), "document").block(LONGEST);
		}
		try (EmbeddedStore second = EmbeddedStore.open(this.folder); TestStore client = TestStore.of(second, "disk")) {
			assertThat(client.document("document", "a")).isPresent();
		}
	}

	@Test
	void a_second_hub_on_the_same_folder_is_told_what_to_do() {
		try (EmbeddedStore first = EmbeddedStore.open(this.folder)) {
			assertThat(first.port()).isPositive();
			DataFolderInUseException refused = catchThrowableOfType(DataFolderInUseException.class,
					() -> EmbeddedStore.open(this.folder).close());
			assertThat(refused).hasMessageContaining(this.folder.toString());
			assertThat(refused.folder()).isEqualTo(this.folder);
			FailureAnalysis analysis = new DataFolderInUseFailureAnalyzer()
				.analyze(new IllegalStateException("no bean", refused));
			assertThat(analysis).isNotNull();
			assertThat(analysis.getDescription()).contains(this.folder.toString(), "in use");
			assertThat(analysis.getAction()).contains("--hub.data=<folder>", "--spring.mongodb.uri=");
		}
	}

	@Test
	void spring_finds_what_explains_the_failure() {
		List<FailureAnalyzer> analyzers = SpringFactoriesLoader.forDefaultResourceLocation()
			.load(FailureAnalyzer.class, SpringFactoriesLoader.FailureHandler.handleMessage((message, ex) -> {
			}));
		assertThat(analyzers).hasAtLeastOneElementOfType(DataFolderInUseFailureAnalyzer.class);
	}

	@Test
	void a_folder_that_cannot_be_created_is_named() throws Exception {
		Path file = Files.writeString(this.folder.resolve("file"), "in the way");
		assertThatThrownBy(() -> EmbeddedStore.open(file.resolve("below")).close())
			.hasMessageContaining(file.toString());
	}

	@Test
	void no_read_sees_half_an_update() {
		this.store.mongo().insert(new Document("_id", 1).append("a", 0).append("b", 0), "document").block(LONGEST);
		AtomicBoolean written = new AtomicBoolean();
		Mono<Void> writing = Flux.range(1, 1500)
			.concatMap((n) -> this.store.mongo()
				.updateFirst(Query.query(where("_id").is(1)), new Update().set("a", n).set("b", n), "document"))
			.then()
			.doFinally((signal) -> written.set(true));
		Flux<Document> reading = Flux.defer(() -> this.store.mongo().findById(1, Document.class, "document"))
			.repeat(() -> !written.get());
		List<Document> read = Flux.merge(reading, reading, reading, writing.cast(Document.class))
			.collectList()
			.blockOptional(LONGEST)
			.orElseThrow();
		assertThat(read).hasSizeGreaterThan(100)
			.allSatisfy((document) -> assertThat(document.get("a")).isEqualTo(document.get("b")));
	}

}
