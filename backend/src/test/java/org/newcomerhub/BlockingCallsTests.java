package org.newcomerhub;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.newcomerhub.web.MonotonicClock;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;

class BlockingCallsTests extends RunningHub {

	/** So that silence means something. */
	@Test
	void a_call_that_blocks_is_noticed() {
		assertThat(BlockingCalls.found()).isEmpty();
		MonotonicClock waiting = () -> {
			try {
				Thread.sleep(1);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			return 0;
		};
		Mono.fromCallable(waiting::nanoTime).subscribeOn(Schedulers.parallel()).block();
		Awaitility.await().until(() -> !BlockingCalls.found().isEmpty());
		BlockingCalls.forget();
	}

}
