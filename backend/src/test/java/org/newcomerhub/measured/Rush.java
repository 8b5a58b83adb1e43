package org.newcomerhub.measured;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.newcomerhub.HttpAnswer;
import org.newcomerhub.HttpCalls;

/**
 * Clients that sign up for one date over all hubs in turn until each was refused a single
 * place.
 *
 * @param hubs where they sign up
 * @param occurrence the date
 * @param seed decides how many come together
 */
record Rush(List<HttpCalls> hubs, UUID occurrence, long seed) {

	static final int CLIENTS = 32;

	static final int LARGEST_PARTY = 4;

	/** Every so many sign-ups one is sent again, to another hub. */
	private static final int REPEATED = 10;

	/**
	 * A sign-up that was accepted.
	 *
	 * @param id of it
	 * @param party for how many persons
	 * @param nanos until the answer was there
	 */
	record Accepted(String id, int party, long nanos) {
	}

	/**
	 * What came of it.
	 *
	 * @param accepted sign-ups, without repeats
	 * @param refused how many were refused because there were not places enough
	 * @param repeated how many were sent a second time
	 * @param nanos from the first request to the last answer that accepted one
	 */
	record Outcome(List<Accepted> accepted, int refused, int repeated, long nanos) {

		int persons() {
			return this.accepted.stream().mapToInt(Accepted::party).sum();
		}

	}

	/**
	 * Lets them come.
	 * @throws IllegalStateException when a hub answers what it should not
	 */
	Outcome run() throws InterruptedException {
		long begun = System.nanoTime();
		List<Client> clients = new ArrayList<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<?>> ends = new ArrayList<>();
			for (int i = 0; i < CLIENTS; i++) {
				Client client = new Client(i, new Random(this.seed + i));
				clients.add(client);
				ends.add(threads.submit(client::run));
			}
			for (Future<?> end : ends) {
				end.get();
			}
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex.getCause());
		}
		List<Accepted> accepted = clients.stream().flatMap((client) -> client.accepted.stream()).toList();
		long last = clients.stream().mapToLong((client) -> client.last).max().orElse(begun);
		return new Outcome(accepted, clients.stream().mapToInt((client) -> client.refused).sum(),
				clients.stream().mapToInt((client) -> client.repeated).sum(), last - begun);
	}

	private final class Client {

		private final Random random;

		private final List<Accepted> accepted = new ArrayList<>();

		private int turn;

		private int refused;

		private int repeated;

		private long last = Long.MIN_VALUE;

		Client(int number, Random random) {
			this.turn = number;
			this.random = random;
		}

		void run() {
			boolean more = true;
			int party = 1;
			while (more) {
				party = (this.refused > 0) ? 1 : 1 + this.random.nextInt(LARGEST_PARTY);
				more = signUp(party) || party > 1;
			}
		}

		/** False: there are not places enough. */
		private boolean signUp(int party) {
			String key = UUID.randomUUID().toString();
			long begun = System.nanoTime();
			HttpAnswer answer = post(party, key);
			long ended = System.nanoTime();
			if (answer.status() == 409 && answer.json().get("code").asString().equals("no-places")) {
				this.refused++;
				return false;
			}
			String id = id(answer);
			this.last = ended;
			this.accepted.add(new Accepted(id, party, ended - begun));
			if (this.accepted.size() % REPEATED == 0) {
				this.repeated++;
				if (!id(post(party, key)).equals(id)) {
					throw new IllegalStateException("A repeat was taken for another sign-up");
				}
			}
			return true;
		}

		private HttpAnswer post(int party, String key) {
			HttpCalls hub = Rush.this.hubs.get(this.turn++ % Rush.this.hubs.size());
			return hub.json("POST", "/api/v1/occurrences/" + Rush.this.occurrence + "/signups",
					"{\"party\":" + party + ",\"interpreter\":\"ti\",\"language\":\"en\"}", "Idempotency-Key", key);
		}

		private static String id(HttpAnswer answer) {
			if (answer.status() != 201 || !answer.json().get("state").asString().equals("confirmed")) {
				throw new IllegalStateException("A hub answered " + answer.status() + ": " + answer.text());
			}
			return answer.json().get("id").asString();
		}

	}

}
