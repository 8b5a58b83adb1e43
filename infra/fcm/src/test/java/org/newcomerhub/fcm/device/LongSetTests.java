package org.newcomerhub.fcm.device;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.newcomerhub.fcm.fault.Hash;

import static org.assertj.core.api.Assertions.assertThat;

class LongSetTests {

	private final LongSet set = new LongSet();

	@Test
	void each_value_is_new_once() {
		for (long value : new long[] { 0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE, 16, 32 }) {
			assertThat(this.set.contains(value)).isFalse();
			assertThat(this.set.add(value)).isTrue();
			assertThat(this.set.add(value)).isFalse();
			assertThat(this.set.contains(value)).isTrue();
		}
		assertThat(this.set.size()).isEqualTo(7);
	}

	@Test
	void of_two_hundred_thousand_similar_texts_added_by_four_threads_none_is_lost_or_taken_for_another() {
		AtomicLong added = new AtomicLong();
		try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
			for (int thread = 0; thread < 4; thread++) {
				threads.execute(() -> {
					for (int at = 0; at < 200_000; at++) {
						if (this.set.add(Hash.of("token-" + at, "campaign"))) {
							added.incrementAndGet();
						}
					}
				});
			}
		}
		assertThat(added.get()).isEqualTo(200_000);
		assertThat(this.set.size()).isEqualTo(200_000);
		assertThat(this.set.contains(Hash.of("token-200000", "campaign"))).isFalse();
	}

}
