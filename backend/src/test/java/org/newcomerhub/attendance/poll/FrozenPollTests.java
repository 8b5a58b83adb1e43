package org.newcomerhub.attendance.poll;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

import org.bson.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A poll as the first release has written it; it never changes, whoever raises the shape
 * adds one.
 */
class FrozenPollTests {

	@Test
	void a_poll_of_the_first_shape_opens_and_is_written_back_the_same() throws IOException {
		Document stored;
		try (InputStream in = FrozenPollTests.class.getResourceAsStream("/frozen/poll-1.json")) {
			stored = Document.parse(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
		}
		Poll poll = StoredPoll.read(stored);
		assertThat(poll.question().in("ar")).contains("ماذا تريد أكثر؟");
		assertThat(poll.closesAt()).isEqualTo(Instant.parse("2026-11-23T12:00:00Z"));
		assertThat(poll.results()).isEqualTo(Map.of("cooking", 3, "sports", 1));
		StoredPoll.write(poll)
			.forEach((field, value) -> assertThat(String.valueOf(value)).as(field)
				.isEqualTo(String.valueOf(stored.get(field))));
	}

}
