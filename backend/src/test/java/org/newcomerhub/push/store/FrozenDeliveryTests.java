package org.newcomerhub.push.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.newcomerhub.mongo.StoredShapeException;
import org.newcomerhub.push.model.Outcome;
import org.newcomerhub.push.model.Tally;
import org.newcomerhub.push.store.Inbox.Entry;
import org.newcomerhub.push.store.Inbox.How;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the first release has written of delivery; it never changes, whoever raises a
 * shape adds one.
 */
class FrozenDeliveryTests {

	private static final UUID CAMPAIGN = UUID.fromString("01990000-0000-7000-8000-0000000000c1");

	private static Document frozen(String name) throws IOException {
		try (InputStream in = FrozenDeliveryTests.class.getResourceAsStream("/frozen/" + name + ".json")) {
			return Document.parse(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
		}
	}

	private static void assertWrittenTheSame(Document written, Document stored) {
		written.forEach((field, value) -> assertThat(String.valueOf(value)).as(field)
			.isEqualTo(String.valueOf(stored.get(field))));
	}

	@Test
	void a_batch_of_the_first_shape_opens_and_is_written_back_the_same() throws IOException {
		Document stored = frozen("batch-1");
		Batch batch = StoredBatch.read(stored);
		assertThat(batch.id()).isEqualTo(stored.get("_id"));
		assertThat(batch.messages()).containsEntry(0, new Message(Outcome.ACCEPTED, "da", 1, false, null, null))
			.containsEntry(1, new Message(Outcome.ACCEPTED, "zh-Hans", 2, true, null, null))
			.containsEntry(2,
					new Message(Outcome.WAITING, "ti", 1, false, "unavailable", Instant.ofEpochMilli(1795161600000L)))
			.containsEntry(3, new Message(Outcome.FAILED, "ar", 8, false, "quota", null))
			.containsEntry(4, new Message(Outcome.HELD_BACK, "so", 0, false, "no-text", null))
			.containsEntry(5, new Message(Outcome.IN_FLIGHT, "uk", 1, false, null, null))
			.containsEntry(6, Message.NOT_FOR);
		assertWrittenTheSame(StoredBatch.write(batch), stored);
		Batches.Counted counted = StoredBatch.counted(stored);
		assertThat(counted.nobody()).isEqualTo(1);
		assertThat(counted.languages()).containsKeys("da", "ar");
		assertThat(counted.languages().values().stream().reduce(Tally.NONE, Tally::plus).opened()).isEqualTo(1);
		assertThat(Counting.count(batch.messages().values())).hasSize(6);
	}

	@Test
	void a_plan_of_the_first_shape_opens_and_cuts_the_same_batches() throws IOException {
		Document stored = frozen("plan-1");
		Plan plan = Plans.read(stored);
		assertThat(plan.batches()).isEqualTo(4);
		assertThat(plan.isComplete()).isTrue();
		assertThat(plan.devices()).isEqualTo(1201);
		assertThat(plan.batch(2)).isEqualTo(Batch.range(CAMPAIGN, 2, "dk", 1001, 200));
		assertThat(plan.batch(3)).isEqualTo(Batch.range(CAMPAIGN, 3, "lemvig", 1, 1));
		assertWrittenTheSame(Plans.write(plan), stored);
	}

	@Test
	void an_inbox_of_the_first_shape_opens_and_is_written_back_the_same() throws IOException {
		Document stored = frozen("inbox-1");
		Inbox inbox = StoredInbox.read(stored);
		assertThat(inbox.entries()).isEqualTo(List.of(
				new Entry(CAMPAIGN, Instant.parse("2026-11-20T08:00:00Z"), "ti", 3, 17, How.PUSHED, null,
						Instant.parse("2026-11-20T09:00:00Z"), true),
				new Entry(UUID.fromString("01990000-0000-7000-8000-0000000000c2"),
						Instant.parse("2026-11-21T08:00:00Z"), "ar", 0, 0, How.GATHERED, "budget", null, false)));
		assertThat(inbox.digestAt()).isEqualTo(Instant.ofEpochMilli(1795766400000L));
		assertWrittenTheSame(StoredInbox.write(inbox), stored);
	}

	@Test
	void what_a_newer_release_wrote_is_refused() throws IOException {
		for (Map.Entry<String, Function<Document, Object>> read : Map
			.<String, Function<Document, Object>>of("batch-1", StoredBatch::read, "plan-1",
					Plans::read, "inbox-1", StoredInbox::read)
			.entrySet()) {
			Document newer = frozen(read.getKey()).append("schemaVersion", 2);
			assertThatExceptionOfType(StoredShapeException.class).isThrownBy(() -> read.getValue().apply(newer));
		}
	}

}
